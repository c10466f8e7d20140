import type { Http } from '../../../src/marketplaces/connector.ts';

const START = Date.UTC(2026, 10, 1);

/** An order as the Admin API gives it. Moments in epoch milliseconds until they are sent. */
export interface FakeOrder {
  readonly id: string;
  readonly code: string;
  state: string;
  readonly placedAt: number | null;
  updatedAt: number;
  totalWithTax: number;
  refunded: number;
}

export type Reply = Response | object | null;

/** What happens at the n-th request (from 1): an answer instead of the real one, or a change of it; null lets it pass. */
export type Script = (request: number, real: () => Page) => Reply;

export interface Page {
  readonly totalItems: number;
  readonly items: readonly Record<string, unknown>[];
}

interface Options {
  readonly take: number;
  readonly skip: number;
  readonly filter: Partial<Record<'updatedAt' | 'orderPlacedAt', { readonly after: string }>>;
  readonly sort: Readonly<Record<string, 'ASC'>>;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });

export const refusal = (code: string, message = 'refused'): Response =>
  json({ data: null, errors: [{ message, extensions: { code } }] });

/**
 * A shop whose clock goes on with every action, behind an Admin API that filters, sorts and pages as Vendure 3.7.3 does:
 * `after` is strict, refunds do not touch `updatedAt`, and a database may keep whole seconds only.
 */
export function fakeShop({ limit = 1000, resolution = 1 } = {}) {
  const orders = new Map<string, FakeOrder>();
  const asked: Options[] = [];
  let clock = START;
  let script: Script = () => null;

  const now = () => Math.floor(clock / resolution) * resolution;
  const known = (code: string): FakeOrder => {
    const order = orders.get(code);
    if (!order) throw new Error(`no order ${code}`);
    return order;
  };

  const http: Http = async (_url, init) => {
    const { variables } = JSON.parse(init.body ?? '{}') as { variables: { options: Options; begins: boolean } };
    asked.push(variables.options);
    const reply = script(asked.length, () => answer(variables.options));
    if (reply instanceof Response) return reply;
    if (variables.options.take > limit) return refusal('USER_INPUT_ERROR', `Cannot take more than ${limit} results`);
    const changes = [...orders.values()].flatMap(({ placedAt, updatedAt }) => (placedAt === null ? [] : updatedAt));
    const newest = changes.length === 0 ? [] : [{ updatedAt: new Date(Math.max(...changes)).toISOString() }];
    const data = { orders: reply ?? answer(variables.options), ...(variables.begins && { newest: { items: newest } }) };
    return json({ data });
  };

  function answer({ take, skip, filter, sort }: Options): Page {
    const key = 'updatedAt' in sort ? 'updatedAt' : 'placedAt';
    const after = (moment: number | null, bound?: { readonly after: string }) =>
      !bound || (moment !== null && moment > Date.parse(bound.after));
    const rows = [...orders.values()]
      .filter((order) => after(order.updatedAt, filter.updatedAt) && after(order.placedAt, filter.orderPlacedAt))
      .sort((a, b) => (a[key] ?? 0) - (b[key] ?? 0) || Number(a.id) - Number(b.id));
    return { totalItems: rows.length, items: rows.slice(skip, skip + take).map(sent) };
  }

  return {
    http,
    asked,
    orders,
    now,
    pass: (ms: number) => {
      clock += ms;
    },
    play: (next: Script) => {
      script = next;
    },
    /** `daysAgo`: backdates the placing, as an import of old orders does; null makes a cart. */
    place(daysAgo: number | null = 0): string {
      const id = String(orders.size + 1);
      const placedAt = daysAgo === null ? null : now() - daysAgo * 86_400_000;
      const state = daysAgo === null ? 'AddingItems' : 'PaymentSettled';
      const order = { id, code: `CODE${id}`, state, placedAt, updatedAt: now(), totalWithTax: 1000, refunded: 0 };
      orders.set(order.code, order);
      return order.code;
    },
    /** The total changes, and with it `updatedAt`: the order moves to the end of the list. */
    change(code: string): void {
      const order = known(code);
      order.totalWithTax += 1;
      order.updatedAt = now();
    },
    refund(code: string): void {
      known(code).refunded += 1;
    },
  };
}

export function sent({ id, code, state, placedAt, updatedAt, totalWithTax, refunded }: FakeOrder) {
  return {
    id,
    code,
    state,
    orderPlacedAt: placedAt === null ? null : new Date(placedAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    currencyCode: 'EUR',
    totalWithTax,
    customer: { id: `7${id}`, firstName: 'Ann', lastName: 'Example' },
    lines: [
      { quantity: 1, orderPlacedQuantity: 1, unitPriceWithTax: 900, productVariant: { sku: 'INV-MUG', name: 'Mug' } },
    ],
    payments: [
      {
        state: 'Settled',
        amount: 1000,
        refunds: refunded === 0 ? [] : [{ state: 'Settled', total: refunded }],
      },
    ],
  };
}
