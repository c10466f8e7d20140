import type { ShopView, TierListColumn, TierListQuery } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { GroupFilter } from './group-filter.tsx';
import { everybody, isFiltered, MARGINS } from './query-params.ts';
import { ShopFilter } from './shop-filter.tsx';
import type { ListHead } from './tier-list-model.ts';

interface Props {
  readonly query: TierListQuery;
  readonly head: ListHead | null;
  readonly shops: readonly ShopView[];
  readonly shown: readonly TierListColumn[];
  readonly onChange: (query: TierListQuery) => void;
}

const TIERS = ['A', 'B', 'C', 'none'] as const;

export function Filters({ query, head, shops, shown, onChange }: Props) {
  const words = useWords(customersWords);
  const change = (part: Partial<TierListQuery>) => onChange({ ...query, ...part });
  return (
    <search class="filters" aria-label={words.filters}>
      <div class="search filter-text">
        <Icon name="search" />
        <input
          class="input"
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={query.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <TierChips query={query} head={head} onChange={(tiers) => change({ tiers })} />
      {shops.length > 1 && (
        <ShopFilter shops={shops} chosen={query.shops} onChange={(chosen) => change({ shops: [...chosen] })} />
      )}
      <span class="filter-number">
        <span aria-hidden="true">{words.minOrders}</span>
        <NumberField
          label={words.minOrders}
          value={query.minOrders}
          low={1}
          high={9999}
          onValue={(minOrders) => change({ minOrders })}
        />
      </span>
      <fieldset class="filter-number">
        <legend class="unseen">{words.alive}</legend>
        <span aria-hidden="true">{words.alive}</span>
        <NumberField
          label={words.aliveAbove}
          value={hundredth(query.aliveAbove)}
          low={0}
          high={100}
          onValue={(value) => change({ aliveAbove: share(value) })}
        />
        <span aria-hidden="true">–</span>
        <NumberField
          label={words.aliveBelow}
          value={hundredth(query.aliveBelow)}
          low={0}
          high={100}
          onValue={(value) => change({ aliveBelow: share(value) })}
        />
      </fieldset>
      {(shown.includes('margin') || query.margin !== null) && (
        <MarginFilter chosen={query.margin} onChange={(margin) => change({ margin })} />
      )}
      {(shown.includes('rfm') || query.group !== null) && (
        <GroupFilter chosen={query.group} onChange={(group) => change({ group })} />
      )}
      {isFiltered(query) && (
        <button
          type="button"
          class="link-button"
          onClick={() => change({ ...everybody, sort: query.sort, descending: query.descending })}
        >
          {words.clear}
        </button>
      )}
    </search>
  );
}

interface ChipsProps {
  readonly query: TierListQuery;
  readonly head: ListHead | null;
  readonly onChange: (tiers: TierListQuery['tiers']) => void;
}

function TierChips({ query, head, onChange }: ChipsProps) {
  const words = useWords(customersWords);
  const format = useFormat();
  return (
    <fieldset class="tier-chips">
      <legend class="unseen">{words.tiers}</legend>
      {TIERS.map((tier) => {
        const on = query.tiers.includes(tier);
        return (
          <button
            key={tier}
            type="button"
            class={`filter-chip chip-tier-${tier}`}
            aria-pressed={on}
            onClick={() =>
              onChange(
                on
                  ? query.tiers.filter((other) => other !== tier)
                  : TIERS.filter((each) => each === tier || query.tiers.includes(each)),
              )
            }
          >
            <b>{tier === 'none' ? words.tierNone : tier}</b>
            <span>{head === null ? '…' : format.number(head.tiers[tier])}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

interface MarginProps {
  readonly chosen: TierListQuery['margin'];
  readonly onChange: (chosen: TierListQuery['margin']) => void;
}

/** By the sign alone: an amount would compare currencies with each other. */
function MarginFilter({ chosen, onChange }: MarginProps) {
  const words = useWords(customersWords);
  return (
    <select
      class="input filter-select"
      aria-label={words.margin}
      value={chosen ?? 'any'}
      onChange={({ currentTarget }) => onChange(MARGINS.find((each) => each === currentTarget.value) ?? null)}
    >
      <option value="any">{words.margins.any}</option>
      {MARGINS.map((each) => (
        <option key={each} value={each}>
          {words.margins[each]}
        </option>
      ))}
    </select>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly onValue: (value: number | null) => void;
}

function NumberField({ label, value, low, high, onValue }: NumberProps) {
  const words = useWords(customersWords);
  const read = (text: string) => {
    const typed = text.trim() === '' ? Number.NaN : Number(text);
    onValue(Number.isFinite(typed) ? Math.min(high, Math.max(low, typed)) : null);
  };
  return (
    <input
      class="input"
      type="number"
      min={low}
      max={high}
      aria-label={label}
      placeholder={words.any}
      value={value ?? ''}
      onChange={(event) => read(event.currentTarget.value)}
    />
  );
}

const hundredth = (value: number | null) => (value === null ? null : Math.round(value * 100));
const share = (value: number | null) => (value === null ? null : value / 100);
