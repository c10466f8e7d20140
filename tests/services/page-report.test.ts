import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import type { Identity } from '../../src/orders/identity.ts';
import type { Day } from '../../src/orders/time.ts';
import { figuresOn, ingestSeen } from '../../src/services/page-report.ts';
import type { PlainRecognition, PlainSighting } from '../../src/services/protocol/recognition.ts';
import { anOrder } from '../generators/order.ts';

const TODAY = 20_779;
const janedoe: Identity = { key: 'janedoe', kind: 'username', strength: 'medium' };
const number: Identity = { key: '8101', kind: 'id', strength: 'strong' };

function aPage(sightings: readonly Partial<PlainSighting>[], more: Partial<PlainRecognition> = {}): PlainRecognition {
  return {
    marketplace: 'etsy',
    page: 'order-list',
    adapter: 'etsy@1',
    strategy: 'context-json',
    confidence: 'high',
    shop: '55001',
    sightings: sightings.map((sighting) => ({
      orderId: null,
      customer: null,
      customerName: null,
      aliases: [],
      order: null,
      ...sighting,
    })),
    ...more,
  };
}

describe('a page of a shop whose history is known', () => {
  let ledger: Ledger;
  const keysOn = async (page: PlainRecognition) =>
    (await figuresOn(ledger, page, TODAY)).map((view) => view?.identity.shown.key ?? null);

  beforeEach(async () => {
    ledger = openLedger(crypto.randomUUID());
    const shop = (await ledger.resolveShop('etsy', null, 'write')) ?? '';
    const etsy = { marketplace: 'etsy', shop };
    await ledger.put([
      anOrder({ ...etsy, id: '9001', customer: janedoe }),
      anOrder({ ...etsy, id: '9002', customer: janedoe, placedAt: '2026-11-02' as Day }),
      anOrder({ ...etsy, id: '9003', customer: null }),
    ]);
  });

  it('learns by a known order what the page calls its buyer, and knows the buyer by it from then on', async () => {
    expect(await keysOn(aPage([{ orderId: '9001', customer: number }]))).toEqual(['janedoe']);
    const [view] = await figuresOn(ledger, aPage([{ customer: number }]), TODAY);
    expect(view).toMatchObject({ keptOrders: 2, identity: { shown: janedoe, aliases: [number] } });
  });

  it('learns the buyer of an order that came without one', async () => {
    expect(await keysOn(aPage([{ orderId: '9003', customer: number }]))).toEqual(['8101']);
  });

  it('learns nothing from a name that several people may share', async () => {
    const masked: Identity = { key: 'j***e', kind: 'masked', strength: 'weak' };
    expect(await keysOn(aPage([{ orderId: '9001', customer: masked }]))).toEqual(['janedoe']);
    expect(await keysOn(aPage([{ customer: masked }]))).toEqual([null]);
  });

  it('knows nobody by a number that another shop of the marketplace gave', async () => {
    await ledger.resolveShop('etsy', '55001', 'write');
    expect(await keysOn(aPage([{ customer: janedoe }], { shop: 'another' }))).toEqual([null]);
  });

  it('does not take a stranger for the buyer of the row above', async () => {
    const stranger: Identity = { key: 'nobody', kind: 'username', strength: 'medium' };
    expect(
      await keysOn(
        aPage([
          { orderId: '9001', customer: janedoe },
          { orderId: '9999', customer: stranger },
        ]),
      ),
    ).toEqual(['janedoe', null]);
  });

  it('takes in an order that it shows completely, once', async () => {
    const order = {
      marketplace: 'etsy',
      id: '9004',
      placedAt: '2026-11-20',
      status: 'kept',
      currency: 'GBP',
      total: 2000,
    } as const;
    const page = aPage([{ orderId: '9004', customer: janedoe, order }]);
    expect(await ingestSeen(ledger, page)).toBe(true);
    expect(await ingestSeen(ledger, page)).toBe(false);
    const [view] = await figuresOn(ledger, page, TODAY);
    expect(view?.keptOrders).toBe(3);
  });

  it.each(['placedAt', 'status', 'currency', 'total'] as const)(
    'leaves out an order without %s rather than guess',
    async (missing) => {
      const order = {
        marketplace: 'etsy',
        id: '9004',
        placedAt: '2026-11-20',
        status: 'kept',
        currency: 'GBP',
        total: 2000,
      } as const;
      const { [missing]: _, ...partial } = order;
      expect(await ingestSeen(ledger, aPage([{ orderId: '9004', customer: janedoe, order: partial }]))).toBe(false);
    },
  );
});
