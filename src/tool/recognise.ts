import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import { Page } from '../marketplaces/page.ts';
import { mayBeSellerPage, type Recognition, recognise, type SellerPages } from '../marketplaces/recognise.ts';
import { marketplaces as registered } from '../marketplaces/registry.ts';
import type { Identity } from '../orders/identity.ts';
import type { SeenOrder } from '../orders/order.ts';
import { type Output, refuse } from './output.ts';

/** The JSON of `tool recognise`. */
export interface RecognisedPage {
  readonly marketplace: string | null;
  readonly page: string | null;
  readonly adapter: string | null;
  readonly strategy: string | null;
  readonly confidence: string | null;
  readonly customers: readonly (Identity & { readonly orderIds: readonly string[] })[];
  readonly orders: readonly SeenOrder[];
}

/** A page that is not a seller's page of a known marketplace, or whose markup no adapter knows. Never a guess. */
const UNKNOWN: RecognisedPage = {
  marketplace: null,
  page: null,
  adapter: null,
  strategy: null,
  confidence: null,
  customers: [],
  orders: [],
};

/** Reads one saved page as the extension reads it in the browser. Null where the extension would show nothing. */
export function recogniseFile(
  html: string,
  url: URL,
  marketplaces: readonly SellerPages[] = registered,
): RecognisedPage | null {
  // Parsing costs a second per megabyte, so an address that no adapter reads is not parsed at all.
  if (!mayBeSellerPage(url, marketplaces)) return null;
  // A parsed document runs no script, loads nothing, and has no layout.
  const window = new Window({ url: url.href });
  try {
    // happy-dom's types are its own, its behaviour is the standard's: this is the one place where the two meet.
    const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
    const recognition = recognise(new Page(document, url), marketplaces);
    return recognition && printed(recognition);
  } finally {
    // An open window keeps its page in memory for good: a batch of a thousand would run out of it.
    void window.happyDOM.close();
  }
}

function printed({ marketplace, page, adapter, strategy, confidence, shop, sightings }: Recognition): RecognisedPage {
  const customers = new Map<string, Identity & { orderIds: string[] }>();
  for (const { customer, orderId } of sightings) {
    if (!customer) continue;
    const { key, kind, strength } = customer;
    const entry = customers.get(`${kind}/${key}`) ?? { key, kind, strength, orderIds: [] };
    if (orderId !== null) entry.orderIds.push(orderId);
    customers.set(`${kind}/${key}`, entry);
  }
  const orders = sightings.flatMap(({ orderId, customer, order }): SeenOrder[] => {
    if (orderId === null) return [];
    const { id, placedAt, status, currency, total, refunded, lines } = order ?? { id: orderId };
    const shown = { marketplace, shop, id, placedAt, status, customer, currency, total, refunded, lines };
    return [withoutUnknown(shown)];
  });
  return { marketplace, page, adapter, strategy, confidence, customers: [...customers.values()], orders };
}

/** Fields that the page does not show are left out, not printed as null. */
function withoutUnknown<Shown extends object>(shown: Shown): SeenOrder {
  return Object.fromEntries(
    Object.entries(shown).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as SeenOrder;
}

const USAGE = 'recognise PAGE.html --url URL | recognise --batch FILE.jsonl';

/** The verb `recognise`; answers with the exit code. */
export async function run(
  args: readonly string[],
  io: Output,
  marketplaces: readonly SellerPages[] = registered,
): Promise<number> {
  const { file, address, list } = asked(args);
  if (list !== undefined) return batch(list, io, marketplaces);
  if (file === undefined || address === undefined) return refuse(io, `wrong use; ${USAGE}`);
  const url = addressIn(address);
  if (!url) return refuse(io, `not an address: ${address}`);
  const html = await text(file);
  if (html === null) return refuse(io, `cannot read ${file}`);
  const recognised = recogniseFile(html, url, marketplaces);
  io.out(`${JSON.stringify(recognised ?? UNKNOWN, null, 2)}\n`);
  return recognised ? 0 : 1;
}

/** Either one page and its address, or a list of both; nothing when it is neither. */
function asked(args: readonly string[]): { readonly file?: string; readonly address?: string; readonly list?: string } {
  const options = { url: { type: 'string' }, batch: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [file, ...more] = positionals;
    if (more.length > 0) return {};
    if (values.batch !== undefined) return file === undefined && values.url === undefined ? { list: values.batch } : {};
    return file === undefined || values.url === undefined ? {} : { file, address: values.url };
  } catch {
    return {};
  }
}

/** One line in, one line out, in the same order; a line that cannot be read is told on the error channel. */
async function batch(list: string, io: Output, marketplaces: readonly SellerPages[]): Promise<number> {
  const lines = (await text(list))?.split('\n').filter((line) => line.trim() !== '');
  if (!lines) return refuse(io, `cannot read ${list}`);
  let recognised = 0;
  let unreadable = 0;
  for (const [index, line] of lines.entries()) {
    const task = taskIn(line);
    const html = task && ((await text(task.file)) ?? (await text(resolve(dirname(list), task.file))));
    if (!task || html === null) {
      unreadable++;
      io.err(`${list}, line ${index + 1}: ${task ? `cannot read ${task.file}` : 'not {"file", "url"}'}\n`);
    }
    const answer = task && html !== null ? recogniseFile(html, task.url, marketplaces) : null;
    if (answer) recognised++;
    io.out(`${JSON.stringify(answer ?? UNKNOWN)}\n`);
  }
  return unreadable > 0 ? 2 : recognised > 0 ? 0 : 1;
}

function taskIn(line: string): { readonly file: string; readonly url: URL } | null {
  try {
    const { file, url } = JSON.parse(line);
    const address = typeof url === 'string' ? addressIn(url) : null;
    return typeof file === 'string' && address ? { file, url: address } : null;
  } catch {
    return null;
  }
}

/** "localhost:3000/orders" parses, as a scheme named localhost: it is an address whose scheme was left out. */
function addressIn(text: string): URL | null {
  return /^[\w.-]+:\d+(?:[/?#]|$)/.test(text) ? null : URL.parse(text);
}

function text(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
