import { connections } from './connections.ts';
import { handlers } from './handlers.ts';
import type { Services } from './ports.ts';
import type { Topic } from './protocol/protocol.ts';
import { sellerPages } from './seller-page.ts';
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
  const tiers = tierLists({ ledger, platform });
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
    handlers: handlers({ ledger, platform, pages, tiers, connections: api, rescoreSoon }),
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
