import { connections } from './connections.ts';
import { costs } from './costs.ts';
import { handlers } from './handlers.ts';
import { portfolios } from './portfolio/portfolio.ts';
import type { Services } from './ports.ts';
import type { Topic } from './protocol/protocol.ts';
import { sellerPages } from './seller-page.ts';
import { shopMargins } from './shop-margins.ts';
import { tierLists } from './tier-lists.ts';

/** Orders that come in a burst are scored once. */
const RESCORE_AFTER_MS = 3_000;

/** Everything that the background does, ready to be wired to the browser. */
export function background({ ledger, platform }: Services) {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const rescoreSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(() => void platform.wakeCompute(), RESCORE_AFTER_MS);
  };
  const onNewOrders = () => {
    platform.announce('customers');
    rescoreSoon();
  };
  const pages = sellerPages({ ledger, platform }, onNewOrders);
  const margins = shopMargins(ledger);
  const tiers = tierLists({ ledger, platform }, margins);
  const api = connections({
    ...platform,
    ledger,
    onProgress: () => {
      platform.announce('connections');
      platform.announce('jobs');
    },
    onOrders: () => {
      onNewOrders();
      void pages.refresh();
    },
  });
  return {
    handlers: handlers({
      ledger,
      platform,
      pages,
      tiers,
      connections: api,
      margins,
      costs: costs(ledger, margins),
      portfolios: portfolios(ledger, margins, tiers.base),
      rescoreSoon,
    }),
    /** The worker says that something changed. */
    onWorkerEvent(topic: Topic): void {
      if (topic === 'scores') tiers.forget();
      if (topic === 'scores' || topic === 'customers') void pages.refresh();
    },
    left: pages.left,
    /** At every start and on every alarm: goes on with what a death left behind. */
    async resume(): Promise<void> {
      await platform.wakeCompute();
      await api.runDue();
    },
  };
}
