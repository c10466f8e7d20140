import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FakeOrder, fakeShop } from './fake-shop.ts';
import { seller } from './seller.ts';

type Action =
  | { readonly do: 'place'; readonly daysAgo: number | null }
  | { readonly do: 'touch'; readonly how: 'change' | 'refund'; readonly which: number }
  | { readonly do: 'pass'; readonly ms: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('place'), daysAgo: fc.constantFrom(0, 200, 200, null) }),
  fc.record({ do: fc.constant('touch'), how: fc.constantFrom('change', 'refund'), which: fc.nat(1000) }),
  fc.record({ do: fc.constant('pass'), ms: fc.constantFrom(1, 400, 1000, 600_000) }),
);

const story = fc.record({
  limit: fc.constantFrom(2, 3, 5, 1000),
  resolution: fc.constantFrom(1, 1000),
  before: fc.array(action, { maxLength: 30 }),
  /** What happens between two pages, and when the tab or the worker dies: the cursor goes on, the page is read again. */
  between: fc.array(fc.array(action, { maxLength: 3 }), { maxLength: 12 }),
});

/** What the shop says of its placed orders. */
function placed(orders: Iterable<FakeOrder>) {
  const rows = [...orders].filter(({ placedAt }) => placedAt !== null);
  return new Map(rows.map(({ code, totalWithTax, refunded }) => [code, { total: totalWithTax, refunded }]));
}

describe('reading a shop that does not stand still', () => {
  it('knows in the end what the shop knows, whatever happens between the pages', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ limit, resolution, before, between }) => {
        const shop = fakeShop({ limit, resolution });
        const ann = seller(shop.http, shop.now);
        const happens = (actions: readonly Action[]) => {
          for (const one of actions) act(shop, one);
        };
        happens(before);
        const pending = [...between];
        const goOn = () => happens(pending.shift() ?? []);
        while (pending.length > 0) {
          expect(await ann.sync(goOn)).toBeNull();
          goOn();
        }
        expect(await ann.sync()).toBeNull();

        const known = new Map([...ann.orders].map(([code, { total, refunded }]) => [code, { total, refunded }]));
        expect(known).toEqual(placed(shop.orders.values()));
        expect(ann.rejected.size).toBe(0);
      }),
      { numRuns: 400 },
    );
  });
});

function act(shop: ReturnType<typeof fakeShop>, one: Action): void {
  if (one.do === 'touch') {
    const orders = [...shop.orders.values()];
    const order = orders[one.which % Math.max(1, orders.length)];
    // A refund of an old order is seen when everything is read again, which has a test of its own.
    const isHidden = one.how === 'refund' && (order?.placedAt ?? 0) < shop.now() - 50 * 86_400_000;
    if (order && !isHidden) shop[one.how](order.code);
  } else if (one.do === 'pass') shop.pass(one.ms);
  else shop.place(one.daysAgo);
}
