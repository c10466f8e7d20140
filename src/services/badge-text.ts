import type { Currency } from '../orders/money.ts';
import { toMajor } from '../orders/money.ts';
import type { BadgeText } from './protocol/badge.ts';
import type { CustomerView } from './protocol/customer-view.ts';

/** `A · 7 · £412`: tier, kept orders, CLV in short form; what cannot be said is left out. */
export function badgeText(view: CustomerView, locale: string): BadgeText {
  const clv = view.clv ? short(view.clv.point.amount, view.clv.point.currency, locale) : null;
  const parts = [view.tier, String(view.keptOrders), clv].filter((part) => part !== null);
  const weak = view.identity.shown.strength === 'weak';
  return { tier: view.tier, text: parts.join(' · '), label: `Clientele: ${view.name} — ${parts.join(', ')}`, weak };
}

function short(amount: number, currency: string | null, locale: string): string {
  const format = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  if (currency === null || currency === 'XXX') return new Intl.NumberFormat(locale, format).format(amount / 100);
  const style = { ...format, style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return new Intl.NumberFormat(locale, style).format(toMajor(amount, currency as Currency));
}
