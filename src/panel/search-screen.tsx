import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TierList, TierRow } from '../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../ui/i18n/locale.tsx';
import { commonWords, panelWords } from '../ui/i18n/words.ts';
import { Icon } from '../ui/icons.tsx';
import { FaultCard } from '../ui/parts/fault-card.tsx';
import { TierMark } from '../ui/parts/tier-mark.tsx';
import { WeakDot } from '../ui/parts/weak-dot.tsx';
import { createResource } from '../ui/resource.ts';
import type { PanelModel } from './panel-model.ts';

const FOUND = 20;
const TYPING_MS = 150;

interface Props {
  readonly model: PanelModel;
  readonly title?: string;
}

/** Finds a customer by a part of the name or key, most valuable first. */
export function SearchScreen({ model, title }: Props) {
  const words = useWords(panelWords);
  const found = useMemo(() => createResource<TierList | null>(), []);
  const field = useRef<HTMLInputElement>(null);
  const text = model.search.value.trim();

  const ask = async () =>
    text === '' ? null : model.client.ask('tier-list', { query: query(text), offset: 0, limit: FOUND });
  useEffect(() => {
    const timer = setTimeout(() => void found.refresh(ask), text === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    if (title === undefined) field.current?.focus();
  }, []);

  return (
    <section class="card card-list" aria-label={title ?? words.search}>
      <div class="list-head">
        <h2 class="card-title">{title ?? words.search}</h2>
        <div class="search">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            class="input"
            aria-label={words.search}
            placeholder={words.searchHint}
            value={model.search.value}
            onInput={(event) => {
              model.search.value = event.currentTarget.value;
            }}
          />
        </div>
      </div>
      <Results found={found} text={text} model={model} onRetry={() => void found.refresh(ask)} />
    </section>
  );
}

interface ResultsProps {
  readonly found: ReturnType<typeof createResource<TierList | null>>;
  readonly text: string;
  readonly model: PanelModel;
  readonly onRetry: () => void;
}

function Results({ found, text, model, onRetry }: ResultsProps) {
  const words = useWords(panelWords);
  const format = useFormat();
  const answer = found.current.value;
  if (answer.state === 'failed')
    return <FaultCard title={words.failedSearch} reason={answer.reason} onRetry={onRetry} />;
  const list = answer.state === 'ready' ? answer.value : null;
  const said =
    list === null
      ? words.searchEmpty
      : list.shown === 0
        ? words.searchNobody(text)
        : words.searchCount(list.shown, format.number(list.shown));
  return (
    <>
      <p class="small muted list-note" role="status">
        {said}
      </p>
      {list !== null && list.rows.length > 0 && (
        <ul>
          {list.rows.map((row) => (
            <li key={row.key}>
              <FoundButton row={row} onPick={() => model.lookUp(row.key)} />
            </li>
          ))}
        </ul>
      )}
      {list !== null && list.shown > list.rows.length && <p class="tiny faint list-foot">{words.searchMore}</p>}
    </>
  );
}

function FoundButton({ row, onPick }: { readonly row: TierRow; readonly onPick: () => void }) {
  const common = useWords(commonWords);
  const format = useFormat();
  return (
    <button type="button" class="pick" onClick={onPick}>
      <TierMark tier={row.tier} size="small" />
      <span class="grow pick-who">
        <span class="pick-name">
          <span class="ellipsis">{row.name}</span>
          {row.weak && <WeakDot />}
        </span>
        <span class="tiny faint ellipsis">{[row.marketplace, row.shop].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <span class="small muted nowrap">{common.orders(row.orders, format.number(row.orders))}</span>
      <Icon name="next" />
    </button>
  );
}

function query(text: string) {
  return {
    sort: 'clv' as const,
    descending: true,
    text,
    tiers: [],
    shops: [],
    minOrders: null,
    aliveBelow: null,
    aliveAbove: null,
    margin: null,
    group: null,
  };
}
