import { useId } from 'preact/hooks';
import type { CostName } from '../../../services/protocol/costs.ts';
import { useWords } from '../../../ui/i18n/locale.tsx';
import { costsWords } from '../../../ui/i18n/words.ts';
import type { CostDraft, DraftFault } from './cost-draft.ts';

const BASES = ['seller-entered', 'estimated', 'unknown'] as const;
const KINDS = ['share', 'money'] as const;

interface Props {
  readonly name: CostName;
  readonly draft: CostDraft;
  readonly currency: string;
  readonly fault: DraftFault | null;
  readonly onChange: (draft: CostDraft) => void;
  readonly onLeave: () => void;
}

/** One cost: what it is, its figure, and how sure the seller is of it. */
export function CostField({ name, draft, currency, fault, onChange, onLeave }: Props) {
  const words = useWords(costsWords);
  const id = useId();
  const type = (text: string) => {
    // Who types a figure knows it; who empties the field does not.
    const basis = text.trim() === '' ? 'unknown' : draft.basis === 'unknown' ? 'seller-entered' : draft.basis;
    onChange({ ...draft, basis, text });
  };
  return (
    <div class={`cost ${fault === null ? '' : 'has-fault'}`}>
      <div class="cost-name">
        <label for={`${id}-figure`}>{words.name[name]}</label>
        <p class="small muted" id={`${id}-how`}>
          {words.how[name]}
        </p>
      </div>
      <div class="cost-entry">
        <div class="cost-figure">
          <input
            id={`${id}-figure`}
            class="input number"
            inputMode="decimal"
            autoComplete="off"
            value={draft.text}
            aria-describedby={`${id}-unit ${id}-how ${id}-fault`}
            aria-invalid={fault !== null}
            onInput={(event) => type(event.currentTarget.value)}
            onBlur={onLeave}
          />
          {name === 'goods' ? (
            <select
              class="input"
              aria-label={words.kind}
              value={draft.kind}
              onChange={({ currentTarget }) =>
                onChange({
                  ...draft,
                  kind: KINDS.find((kind) => kind === currentTarget.value) ?? 'share',
                  text: '',
                  basis: 'unknown',
                })
              }
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {kind === 'share' ? words.per.goodsShare : words.per.goodsUnit(currency)}
                </option>
              ))}
            </select>
          ) : (
            <span class="small muted">{unitOf(name, words, currency)}</span>
          )}
          <span class="unseen" id={`${id}-unit`}>
            {name === 'goods' && draft.kind === 'money' ? words.per.goodsUnit(currency) : unitOf(name, words, currency)}
          </span>
        </div>
        <fieldset class="basis">
          <legend class="unseen">{words.basisOf(words.name[name])}</legend>
          {BASES.map((basis) => (
            <label key={basis} class="basis-choice">
              <input
                type="radio"
                name={`${id}-basis`}
                checked={draft.basis === basis}
                onChange={() => {
                  onChange({ ...draft, basis, text: basis === 'unknown' ? '' : draft.text });
                  onLeave();
                }}
              />
              <span>{words.basis[basis]}</span>
            </label>
          ))}
        </fieldset>
        <p class="small field-fault" id={`${id}-fault`} role={fault === null ? undefined : 'alert'}>
          {fault !== null && words.fault[fault]}
        </p>
      </div>
    </div>
  );
}

function unitOf(name: CostName, words: (typeof costsWords)['en'], currency: string): string {
  if (name === 'goods' || name === 'feeShare') return words.per.share;
  return name === 'refund' ? words.per.refund(currency) : words.per.order(currency);
}
