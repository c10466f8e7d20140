import { useEffect, useRef, useState } from 'preact/hooks';
import { type CostName, type Costs, costNames, type EnteredCosts } from '../../../services/protocol/costs.ts';
import { useWords } from '../../../ui/i18n/locale.tsx';
import { commonWords, costsWords } from '../../../ui/i18n/words.ts';
import { attempt, tellDone } from '../../notice.ts';
import type { WorkbenchModel } from '../../workbench-model.ts';
import { AverageOrder } from './average-order.tsx';
import { type CostsDraft, type DraftFaults, draftOf, faultsByCost, readDraft, saysTheSame } from './cost-draft.ts';
import { CostField } from './cost-field.tsx';
import type { ShopPlace } from './shop-place.ts';
import { useCostExample } from './use-cost-example.ts';

interface Props {
  readonly place: ShopPlace;
  readonly entered: EnteredCosts;
  readonly currency: string;
  readonly model: WorkbenchModel;
  readonly onSaved: () => void;
}

const UNDO_MS = 15_000;

/** A shop's costs as fields. Nothing is stored before it is saved, and what was there before can be had back. */
export function CostsForm({ place, entered, currency, model, onSaved }: Props) {
  const words = useWords(costsWords);
  const common = useWords(commonWords);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(entered.costs, currency));
  const [left, setLeft] = useState<ReadonlySet<CostName>>(() => new Set());
  const [refused, setRefused] = useState<DraftFaults>({});
  const [busy, setBusy] = useState(false);
  const fromStored = saysTheSame(draft, entered.costs, currency);
  useFollow(entered.costs, currency, draft, setDraft);
  const { costs, unreadable } = readDraft(draft, currency);
  const example = useCostExample(model.client, place, costs);
  const judged = example.state === 'ready' && example.value.kind === 'faulty' ? faultsByCost(example.value.faults) : {};
  const faults: DraftFaults = { ...refused, ...judged, ...unreadable };
  const isFaulty = Object.keys(faults).length > 0;

  const store = async (costs: Costs | null) => {
    const answer = await model.client.ask('costs.set', { ...place, costs });
    if (!answer.ok) setRefused(faultsByCost(answer.error));
    onSaved();
    return answer.ok;
  };
  const undo = async (before: Costs | null) => {
    model.toasts.clear();
    const restore = async () => {
      if (await store(before)) tellDone(model.toasts, words.undone);
    };
    await attempt(model.toasts, restore, words.saveFailed);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    setLeft(new Set(costNames));
    if (isFaulty) {
      focusFault(form.current);
      return;
    }
    setBusy(true);
    const { costs: before } = entered;
    const wasUsable = entered.faults.length === 0;
    await attempt(
      model.toasts,
      async () => {
        if (!(await store(costs))) return;
        // Costs that do not fit the shop's currency any more could not be stored again.
        const action = wasUsable ? { label: common.undo, run: () => void undo(before) } : null;
        model.toasts.show({ text: words.saved, tone: 'done', action }, UNDO_MS);
      },
      words.saveFailed,
    );
    setBusy(false);
  };
  const change = (name: CostName, cost: CostsDraft[CostName]) => {
    setRefused({});
    setDraft({ ...draft, [name]: cost });
  };
  return (
    <form ref={form} class="costs" noValidate onSubmit={(event) => void save(event)} aria-label={words.title}>
      {costNames.map((name) => (
        <CostField
          key={name}
          name={name}
          draft={draft[name]}
          currency={currency}
          fault={left.has(name) ? (faults[name] ?? null) : null}
          onChange={(cost) => change(name, cost)}
          onLeave={() => setLeft(new Set([...left, name]))}
        />
      ))}
      <p class="small muted">{words.howUnknown}</p>
      <AverageOrder example={isFaulty ? null : example} />
      <div class="row wrap">
        <button type="submit" class="button button-primary" disabled={busy || fromStored}>
          {words.save}
        </button>
        {!fromStored && (
          <button type="button" class="button" onClick={() => setDraft(draftOf(entered.costs, currency))}>
            {words.discard}
          </button>
        )}
      </div>
    </form>
  );
}

/** Takes over what was stored elsewhere or taken back, unless the seller is in the middle of changing it. */
function useFollow(
  costs: Costs | null,
  currency: string,
  draft: CostsDraft,
  setDraft: (draft: CostsDraft) => void,
): void {
  const before = useRef(costs);
  useEffect(() => {
    if (saysTheSame(draft, before.current, currency)) setDraft(draftOf(costs, currency));
    before.current = costs;
  }, [JSON.stringify(costs), currency]);
}

/** After the drawing that marks them. */
function focusFault(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}
