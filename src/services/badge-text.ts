import { type Currency, NO_CURRENCY, toMajor } from '../orders/money.ts';
import type { BadgeText } from './protocol/badge.ts';
import type { CustomerFigures } from './protocol/customer-view.ts';

/** `A · 7 · £412`: tier, kept orders, CLV in short form; what cannot be said is left out. */
export function badgeText(view: CustomerFigures, locale: string): BadgeText {
  const clv = view.clv ? short(view.clv.point.amount, view.clv.point.currency, locale) : null;
  const parts = [view.tier, String(view.keptOrders), clv].filter((part) => part !== null);
  const weak = view.identity.shown.strength === 'weak';
  return { tier: view.tier, text: parts.join(' · '), label: `Clientele: ${view.name} — ${parts.join(', ')}`, weak };
}

/** Making a format costs more than using it, and a list of orders uses one a hundred times. */
const formats = new Map<string, Intl.NumberFormat>();

function short(amount: number, currency: string | null, locale: string): string {
  const name = `${locale} ${currency}`;
  const known = formats.get(name) ?? compactFormat(currency, locale);
  formats.set(name, known);
  return known.format(toMajor(amount, (currency ?? NO_CURRENCY) as Currency));
}

function compactFormat(currency: string | null, locale: string): Intl.NumberFormat {
  const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  if (currency === null || currency === NO_CURRENCY) return new Intl.NumberFormat(locale, compact);
  return new Intl.NumberFormat(locale, { ...compact, style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
}
