import type { Buyer, CustomerView, PanelState } from '../../../src/services/protocol/customer-view.ts';
import type { Answers } from './fake-client.ts';
import { customers } from './invented-customer.ts';
import { list } from './invented-list.ts';

const buyer = (part: Partial<Buyer>): Buyer => ({
  index: 0,
  orderId: '12-34567-89001',
  name: null,
  identity: { key: 'harbour_lin', kind: 'username', strength: 'medium' },
  customer: 'usual',
  tier: 'A',
  keptOrders: 7,
  ...part,
});

const buyers = (people: readonly Buyer[], selected: number | null): PanelState => ({
  kind: 'buyers',
  marketplace: { id: 'ebay', name: 'eBay' },
  page: 'order-list',
  adapter: 'ebay v3',
  strategy: 'checkbox-data',
  buyers: [...people],
  selected,
});

const many: readonly Buyer[] = [
  buyer({}),
  buyer({
    index: 1,
    orderId: '12-34567-89013',
    identity: { key: '林**', kind: 'masked', strength: 'weak' },
    tier: 'B',
    keptOrders: 3,
    customer: 'weak',
  }),
  buyer({
    index: 2,
    orderId: '12-34567-89020',
    identity: { key: 'new_here_2026', kind: 'username', strength: 'medium' },
    tier: null,
    keptOrders: null,
    customer: null,
  }),
  buyer({
    index: 3,
    name: 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz12345678',
    tier: 'C',
    keptOrders: 1,
    customer: 'long',
  }),
];

function failing(reason: string): () => never {
  return () => {
    throw new Error(reason);
  };
}

function showing(state: PanelState, view: CustomerView | null | (() => never)): Answers {
  return { 'panel.state': () => state, 'customer.view': typeof view === 'function' ? view : () => view };
}

const one = (name: string) => showing(buyers([buyer({ customer: name })], 0), customers[name] ?? null);

/** Every state of the panel that the protocol can reach. */
export const panelStates: Readonly<Record<string, Answers>> = {
  usual: one('usual'),
  'one-of-many': showing(buyers(many, 0), customers.usual ?? null),
  many: showing(buyers(many, null), null),
  weak: one('weak'),
  thin: one('thin'),
  long: one('long'),
  unpriced: one('unpriced'),
  yen: one('yen'),
  unknown: showing(buyers([buyer({ customer: null, tier: null, keptOrders: null, name: 'new_here_2026' })], 0), null),
  anonymous: showing(buyers([buyer({ customer: null, tier: null, keptOrders: null, identity: null })], 0), null),
  gone: showing(buyers([buyer({})], 0), null),
  'no-page': showing({ kind: 'no-page', allowed: ['eBay', 'Amazon'], customers: 12408 }, null),
  'no-page-new': showing({ kind: 'no-page', allowed: [], customers: 0 }, null),
  nobody: showing({ kind: 'nobody', marketplace: 'eBay', adapter: 'ebay v3' }, null),
  failed: { 'panel.state': failing('The background did not answer') },
  'failed-customer': showing(buyers([buyer({})], 0), failing('The database connection is closing')),
  loading: {},
  'loading-customer': { 'panel.state': () => buyers([buyer({})], 0) },
};

export const panelCommon: Answers = {
  'tier-list': ({ query, offset, limit }) => list(query, offset, limit),
  'panel.select': () => null,
  'sent.add': () => ({ id: 's3' }),
  'sent.undo': () => null,
};
