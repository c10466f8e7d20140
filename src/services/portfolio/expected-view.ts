import type { Equity } from '../../value/equity.ts';
import type { PartView } from '../protocol/portfolio.ts';

/** An expectation as the screens show it. */
export function expectedView(equity: Equity | null, currency: string | null): PartView['clv'] {
  const money = (amount: number) => ({ amount: Math.round(amount), currency });
  return equity && { point: money(equity.point), low: money(equity.low), high: money(equity.high) };
}
