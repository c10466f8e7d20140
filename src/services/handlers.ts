import { type CustomerKey, parseCustomerKey } from '../orders/identity.ts';
import { instant } from '../orders/time.ts';
import type { Connections } from './connections.ts';
import type { costs } from './costs.ts';
import { customerMargin } from './customer-margin.ts';
import { customerView, todayOf, viewContext } from './customer-view.ts';
import { newImport } from './import-detail.ts';
import { jobView } from './job-view.ts';
import { marketplaceViews } from './marketplace-views.ts';
import { overview } from './overview.ts';
import type { portfolios } from './portfolio/portfolio.ts';
import type { Services } from './ports.ts';
import type { CustomerView } from './protocol/customer-view.ts';
import type { Handlers } from './protocol/protocol.ts';
import type { Job } from './protocol/workbench-view.ts';
import type { sellerPages } from './seller-page.ts';
import { sentRows } from './sent.ts';
import type { ShopMargins } from './shop-margins.ts';
import type { tierLists } from './tier-lists.ts';
import { truthViews } from './truth-views.ts';

export interface Rooms extends Services {
  readonly pages: ReturnType<typeof sellerPages>;
  readonly tiers: ReturnType<typeof tierLists>;
  readonly connections: Connections;
  readonly margins: ShopMargins;
  readonly costs: ReturnType<typeof costs>;
  readonly portfolios: ReturnType<typeof portfolios>;
  readonly rescoreSoon: () => void;
}

/** The protocol, message by message. */
export function handlers(rooms: Rooms): Handlers {
  const { ledger, platform, pages, tiers } = rooms;
  const erased = () => {
    tiers.forget();
    platform.announce('customers');
    platform.announce('scores');
    rooms.rescoreSoon();
  };
  return {
    'page.report': (recognition, from) => (from.kind === 'page' ? pages.report(from.tabId, recognition) : []),
    'page.open': ({ index }, from) => {
      if (from.kind !== 'page') return null;
      // The first call of the handler: the click's right to open the panel does not survive an await.
      const opened = platform.openPanel(from.windowId);
      return Promise.all([opened, pages.select(from.tabId, index)]).then(() => null);
    },
    'panel.state': ({ windowId }) => pages.panelState(windowId),
    'panel.select': async ({ windowId, index }) => {
      await pages.select(await platform.activeTab(windowId), index);
      return null;
    },
    'customer.view': ({ key, pageOrderId }) => view(rooms, key, pageOrderId),

    'sent.add': async ({ customer, template, language, orderId }) => {
      const place = parseCustomerKey(customer);
      if (!place) throw new Error('no such customer');
      const id = await ledger.sent.add({
        marketplace: place.marketplace,
        shop: place.shop,
        customer: customer as CustomerKey,
        at: instant(platform.now()),
        detail: { template, language, orderId },
      });
      platform.announce('customers');
      return { id: String(id) };
    },
    'sent.undo': async ({ id }) => {
      await ledger.sent.undo(Number(id));
      platform.announce('customers');
      return null;
    },

    overview: () => overview(ledger),
    truth: () => truthViews(ledger),
    portfolio: ({ shop }) => rooms.portfolios.of(shop),
    'service.set': async ({ marketplace, shop, service }) => {
      await rooms.portfolios.setService(marketplace, shop, service);
      tiers.forget();
      platform.announce('scores');
      return null;
    },
    'tier-list': ({ query, offset, limit }) => tiers.list(query, offset, limit),
    'tier-list.csv': ({ query, columns, offset, limit }) => tiers.csv(query, columns, offset, limit),

    'jobs.list': () => jobs(rooms),
    'jobs.rejections': async ({ id, offset, limit }) => {
      const rows = await ledger.rejections.of(id);
      const shown = rows.slice(offset, offset + limit).map(({ at, reason }) => {
        const colon = at.lastIndexOf(':');
        return { file: at.slice(0, colon), row: Number(at.slice(colon + 1)) || 0, reason };
      });
      return { total: rows.length, rows: shown };
    },
    'import.begin': async ({ inbox, files, marketplace, shop }) => {
      const names = files.map(({ name }) => name);
      await ledger.jobs.start(inbox, 'import', newImport(inbox, names, marketplace, shop));
      platform.announce('jobs');
      await platform.wakeCompute();
      return { id: inbox };
    },
    'import.cancel': async ({ id }) => {
      await ledger.jobs.setState(id, 'cancelled');
      platform.announce('jobs');
      return null;
    },
    'import.resume': async ({ id }) => {
      await ledger.jobs.setState(id, 'running');
      platform.announce('jobs');
      await platform.wakeCompute();
      return null;
    },
    'jobs.dismiss': async ({ id }) => {
      await ledger.jobs.remove(id);
      await platform.inbox.discard(id);
      platform.announce('jobs');
      return null;
    },

    'marketplaces.list': () => marketplaceViews(platform),
    'marketplaces.badges': async ({ id, on }) => {
      await platform.settings.setBadges(id, on);
      await pages.refresh();
      platform.announce('settings');
      return null;
    },

    'connections.list': () => rooms.connections.list(),
    'connections.origin': ({ marketplace, settings }) => rooms.connections.origin(marketplace, settings),
    'connections.add': ({ marketplace, settings }) => rooms.connections.add(marketplace, settings),
    'connections.sync': ({ id }) => {
      void rooms.connections.run(id, true);
      return null;
    },
    'connections.remove': async ({ id }) => {
      await rooms.connections.remove(id);
      platform.announce('connections');
      return null;
    },

    'costs.get': (place) => rooms.costs.get(place),
    'costs.set': async ({ costs, ...place }) => {
      const answer = await rooms.costs.set(place, costs);
      if (answer.ok) {
        tiers.forget();
        platform.announce('scores');
      }
      return answer;
    },
    'costs.example': ({ costs, ...place }) => rooms.costs.example(place, costs),

    'settings.get': () => platform.settings.get(),
    'settings.set': async (settings) => {
      await platform.settings.set(settings);
      platform.announce('settings');
      return null;
    },
    'data.export': async () => ({ inbox: await platform.inbox.depositLines(ledger.exportLines()), file: '0' }),
    'data.erase-customer': async ({ key }) => {
      await ledger.eraseCustomer(key as CustomerKey);
      erased();
      return null;
    },
    'data.erase-all': async () => {
      await ledger.eraseAll();
      await platform.inbox.discardAll();
      await platform.settings.reset();
      erased();
      return null;
    },
  };
}

async function view(
  { ledger, platform, margins }: Rooms,
  key: string,
  pageOrderId: string | null,
): Promise<CustomerView | null> {
  const record = await ledger.customer(key as CustomerKey);
  if (!record) return null;
  const context = await viewContext(ledger, record.marketplace, record.shop, todayOf(platform.now()));
  if (!context) return null;
  const [sent, margin] = await Promise.all([
    ledger.sent.ofCustomer(record.key),
    margins.of(context.shop, context.score),
  ]);
  return {
    ...customerView(record, context, sentRows(sent), pageOrderId),
    margin: customerMargin(record, context, margin),
  };
}

async function jobs({ ledger }: Rooms): Promise<Job[]> {
  const places = new Map(
    (await ledger.connections.list()).map(({ id, marketplace, shop }) => [id, { marketplace, shop }]),
  );
  return (await ledger.jobs.list()).map((job) => jobView(job, places));
}
