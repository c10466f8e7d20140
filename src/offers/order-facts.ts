import { dayOf, parseDay, parseInstant } from '../orders/time.ts';
import type { Fact, FactSource } from './fact.ts';
import type { MessageLanguage } from './message-language.ts';
import type { FactSlot } from './template.ts';

/** What a message may say of an order. */
export interface OrderForMessage {
  readonly id: string;
  readonly placedAt: string;
  readonly title: string | null;
}

const LONGEST_TITLE = 60;

/** The facts of one order, written for the message's language. Nothing is guessed: what the order does not say is null. */
export function orderFacts(
  order: OrderForMessage | null,
  source: FactSource,
  language: MessageLanguage,
): Record<FactSlot, Fact | null> {
  if (order === null) return { order: null, date: null, item: null };
  const asOf = parseInstant(order.placedAt) ?? parseDay(order.placedAt);
  return {
    order: { value: order.id, source, asOf },
    date: asOf === null ? null : { value: writtenDay(dayOf(asOf), language), source, asOf },
    item:
      order.title === null || order.title.trim() === '' ? null : { value: shortened(order.title.trim()), source, asOf },
  };
}

/** Without the year a buyer could take it for another one, with the weekday it would be long: day, month and year. */
function writtenDay(day: string, language: MessageLanguage): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** Marketplace titles run to 200 characters of search words: the message keeps the start, cut between words where there are any. */
function shortened(title: string): string {
  const characters = Array.from(title);
  if (characters.length <= LONGEST_TITLE) return title;
  const cut = characters.slice(0, LONGEST_TITLE - 1).join('');
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${atWord.length > LONGEST_TITLE / 2 ? atWord : cut}…`;
}
