import { currency as currencyOf, exponent } from '../../../orders/money.ts';
import type { CostFault, CostName, Costs } from '../../../services/protocol/costs.ts';
import { type DecimalFault, decimalText, parseDecimal } from './decimal.ts';

/** What stands in the fields of one cost. */
export interface CostDraft {
  readonly basis: 'seller-entered' | 'estimated' | 'unknown';
  readonly kind: 'share' | 'money';
  readonly text: string;
}
export type CostsDraft = Readonly<Record<CostName, CostDraft>>;

export type DraftFault = DecimalFault | CostFault['reason'];
export type DraftFaults = Readonly<Partial<Record<CostName, DraftFault>>>;

/** Digits after the point of a share in percent; the service keeps millionths. */
const SHARE_DIGITS = 4;

/** The fields as the stored costs fill them. Amounts in another currency than the shop's are not shown as if they were in it. */
export function draftOf(costs: Costs | null, currency: string): CostsDraft {
  const money = (cost: Costs['fixedFee'] | undefined): CostDraft =>
    cost === undefined || cost.basis === 'unknown' || cost.value.currency !== currency
      ? { basis: 'unknown', kind: 'money', text: '' }
      : { basis: cost.basis, kind: 'money', text: decimalText(cost.value.amount, digitsOf(currency), 1) };
  const share = (cost: Costs['feeShare'] | undefined): CostDraft =>
    cost === undefined || cost.basis === 'unknown'
      ? { basis: 'unknown', kind: 'share', text: '' }
      : { basis: cost.basis, kind: 'share', text: decimalText(Math.round(cost.value * 1e6), SHARE_DIGITS) };
  const goods = costs?.goods;
  return {
    goods:
      goods === undefined || goods.basis === 'unknown'
        ? share(undefined)
        : goods.value.kind === 'share'
          ? share({ basis: goods.basis, value: goods.value.share })
          : money({ basis: goods.basis, value: goods.value.amount }),
    feeShare: share(costs?.feeShare),
    fixedFee: money(costs?.fixedFee),
    delivery: money(costs?.delivery),
    refund: money(costs?.refund),
  };
}

/**
 * The costs that stand in the fields, and which fields cannot be read: those costs count as not known. Whether the others are
 * sensible is the service's to say.
 */
export function readDraft(
  draft: CostsDraft,
  currency: string,
): { readonly costs: Costs; readonly unreadable: DraftFaults } {
  const unreadable: Partial<Record<CostName, DraftFault>> = {};
  const based = <Value>(name: CostName, digits: number, read: (figure: number) => Value) => {
    const { basis, text } = draft[name];
    if (basis === 'unknown') return { basis };
    const parsed = parseDecimal(text, digits);
    if (parsed.ok) return { basis, value: read(parsed.value) };
    unreadable[name] = parsed.error;
    return { basis: 'unknown' as const };
  };
  const share = (figure: number) => figure / 1e6;
  const money = (amount: number) => ({ amount, currency });
  const digits = digitsOf(currency);
  const costs: Costs = {
    goods:
      draft.goods.kind === 'share'
        ? based('goods', SHARE_DIGITS, (figure) => ({ kind: 'share' as const, share: share(figure) }))
        : based('goods', digits, (figure) => ({ kind: 'per-unit' as const, amount: money(figure) })),
    feeShare: based('feeShare', SHARE_DIGITS, share),
    fixedFee: based('fixedFee', digits, money),
    delivery: based('delivery', digits, money),
    refund: based('refund', digits, money),
  };
  return { costs, unreadable };
}

/** Whether the fields say what is stored, however it is written. */
export function saysTheSame(draft: CostsDraft, costs: Costs | null, currency: string): boolean {
  const stored = readDraft(draftOf(costs, currency), currency);
  return JSON.stringify(readDraft(draft, currency)) === JSON.stringify(stored);
}

/** The first fault of each cost. */
export function faultsByCost(faults: readonly CostFault[]): DraftFaults {
  return Object.fromEntries(faults.toReversed().map(({ cost, reason }) => [cost, reason]));
}

function digitsOf(code: string): number {
  const known = currencyOf(code);
  return known === null ? 2 : exponent(known);
}
