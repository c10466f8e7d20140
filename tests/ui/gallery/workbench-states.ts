import type { Answers } from './fake-client.ts';
import { costExample, enteredCosts, setCosts } from './invented-costs.ts';
import { customers } from './invented-customer.ts';
import { jobs, list, overviews } from './invented-list.ts';
import { portfolioAnswer } from './invented-portfolio.ts';
import { connections, marketplaces } from './invented-shops.ts';
import { truths } from './invented-truth.ts';

function failing(reason: string): () => never {
  return () => {
    throw new Error(reason);
  };
}

const usual: Answers = {
  overview: () => overviews.usual ?? failing('no overview')(),
  truth: () => truths.usual ?? failing('no truth')(),
  portfolio: ({ shop }) => portfolioAnswer(shop, 'usual'),
  'service.set': () => null,
  'tier-list': ({ query, offset, limit }) => list(query, offset, limit),
  'tier-list.csv': ({ limit }) => ({ text: 'Customer\r\n', rows: Math.min(limit, 100) }),
  'customer.view': () => customers.usual ?? null,
  'jobs.list': () => [...jobs],
  'jobs.rejections': ({ offset }) => ({
    total: 44,
    rows: Array.from({ length: Math.min(20, 44 - offset) }, (_, index) => ({
      file: 'orders_export.csv',
      row: offset + index + 2,
      reason: index % 2 === 0 ? 'Total “12,3x” is no amount' : 'No order id',
    })),
  }),
  'import.begin': () => ({ id: 'j9' }),
  'import.cancel': () => null,
  'import.resume': () => null,
  'jobs.dismiss': () => null,
  'marketplaces.list': () => [...marketplaces],
  'marketplaces.badges': () => null,
  'connections.list': () => [...connections],
  'connections.origin': ({ settings }) =>
    settings.url?.startsWith('https://')
      ? { ok: true, value: `${settings.url}/*` }
      : { ok: false, error: 'The address must begin with https://' },
  'connections.add': () => ({ id: 'c9' }),
  'connections.sync': () => null,
  'connections.remove': () => null,
  'costs.get': ({ shop }) => enteredCosts(shop),
  'costs.set': ({ shop, costs }) => setCosts(shop, costs),
  'costs.example': ({ shop, costs }) => costExample(shop, costs),
  'data.export': () => ({ inbox: 'i', file: '0' }),
  'data.erase-customer': () => null,
  'data.erase-all': () => null,
  'sent.undo': () => null,
};

export const workbenchStates: Readonly<Record<string, Answers>> = {
  usual,
  single: {
    ...usual,
    truth: () => truths.single ?? failing('no truth')(),
    portfolio: ({ shop }) => portfolioAnswer(shop, 'no-rate'),
    overview: () => overviews.single ?? failing('no overview')(),
  },
  thin: {
    ...usual,
    truth: () => truths.thin ?? failing('no truth')(),
    portfolio: ({ shop }) => portfolioAnswer(shop, 'thin'),
    overview: () => overviews.thin ?? failing('no overview')(),
  },
  empty: {
    ...usual,
    overview: () => overviews.empty ?? failing('no overview')(),
    truth: () => [],
    portfolio: () => ({ shops: [], chosen: null }),
    'jobs.list': () => [],
    'connections.list': () => [],
  },
  failed: {
    ...usual,
    overview: failing('The database connection is closing'),
    truth: failing('The database connection is closing'),
    portfolio: failing('The database connection is closing'),
    'tier-list': failing('The database connection is closing'),
    'jobs.list': failing('The background did not answer'),
    'marketplaces.list': failing('The background did not answer'),
  },
  loading: {},
};
