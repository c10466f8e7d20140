import { todayOf } from './customer-view.ts';
import { named } from './marketplace-of.ts';
import { allowedPages } from './marketplace-views.ts';
import { badgesOf, figuresOn, ingestSeen } from './page-report.ts';
import type { Services } from './ports.ts';
import type { BadgeText } from './protocol/badge.ts';
import type { Buyer, CustomerFigures, PanelState } from './protocol/customer-view.ts';
import type { PlainRecognition, SeenPage } from './protocol/recognition.ts';

/** What happens on sellers' pages: reports from tabs, and what the panel shows of the tab in front. */
export function sellerPages({ ledger, platform }: Services, onNewOrders: () => void) {
  const { tabMemory } = platform;

  /** A page says what it shows: its tab remembers, the badges come back, complete orders go into the ledger. */
  async function report(tabId: number, recognition: PlainRecognition | null): Promise<(BadgeText | null)[]> {
    if (recognition === null) {
      await tabMemory.forget(tabId);
      platform.announce('page');
      return [];
    }
    // The page waits for its badges: all that they need is asked for at once, and what the page adds comes after them.
    const [figures, off] = await Promise.all([
      figuresOn(ledger, recognition, todayOf(platform.now())),
      platform.settings.badgesOff(),
      remember(tabId, recognition),
    ]);
    void takeIn(tabId, recognition);
    return off.includes(recognition.marketplace) ? figures.map(() => null) : badgesOf(figures, platform.locale());
  }

  async function remember(tabId: number, recognition: PlainRecognition): Promise<void> {
    await tabMemory.set(tabId, { recognition, selected: await stillSelected(tabId, recognition) });
    platform.announce('page');
  }

  async function takeIn(tabId: number, recognition: PlainRecognition): Promise<void> {
    if (!(await ingestSeen(ledger, recognition))) return;
    onNewOrders();
    platform.announceTo(tabId, 'customers');
  }

  /** A list that redraws must not lose the row that the seller clicked. */
  async function stillSelected(tabId: number, recognition: PlainRecognition): Promise<number | null> {
    if (recognition.sightings.length === 1) return 0;
    const before = await tabMemory.get(tabId);
    const chosen = before?.selected == null ? undefined : before.recognition.sightings[before.selected];
    if (!chosen) return null;
    const index = recognition.sightings.findIndex(
      ({ orderId, customer }) => orderId === chosen.orderId && customer?.key === chosen.customer?.key,
    );
    return index < 0 ? null : index;
  }

  async function select(tabId: number | null, index: number | null): Promise<void> {
    const page = tabId === null ? null : await tabMemory.get(tabId);
    if (tabId === null || !page) return;
    await tabMemory.set(tabId, { ...page, selected: index });
    platform.announce('page');
  }

  async function left(tabId: number): Promise<void> {
    await tabMemory.forget(tabId);
    platform.announce('page');
  }

  async function panelState(windowId: number): Promise<PanelState> {
    const tabId = await platform.activeTab(windowId);
    const page = tabId === null ? null : await tabMemory.get(tabId);
    if (page) return recognised(page);
    const customers = (await ledger.shops()).reduce((sum, shop) => sum + shop.customers, 0);
    return { kind: 'no-page', allowed: await allowedPages(platform), customers };
  }

  async function recognised({ recognition, selected }: SeenPage): Promise<PanelState> {
    const { marketplace, adapter, page, strategy } = recognition;
    if (recognition.sightings.length === 0) return { kind: 'nobody', marketplace: named(marketplace).name, adapter };
    const figures = await figuresOn(ledger, recognition, todayOf(platform.now()));
    const buyers = recognition.sightings.map(
      ({ orderId, customer, customerName }, index): Buyer =>
        buyer(index, orderId, customer, customerName, figures[index]),
    );
    return { kind: 'buyers', marketplace: named(marketplace), page, adapter, strategy, buyers, selected };
  }

  /** Every screen and every tab with a seller's page asks again. */
  async function refresh(): Promise<void> {
    for (const tabId of await tabMemory.tabs()) platform.announceTo(tabId, 'customers');
  }

  return { report, select, left, panelState, refresh };
}

function buyer(
  index: number,
  orderId: string | null,
  identity: Buyer['identity'],
  name: string | null,
  view: CustomerFigures | null | undefined,
): Buyer {
  return {
    index,
    orderId,
    name: view?.name ?? name ?? identity?.key ?? null,
    identity,
    customer: view?.key ?? null,
    tier: view?.tier ?? null,
    keptOrders: view?.keptOrders ?? null,
  };
}
