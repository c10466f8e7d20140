import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';
import { Tabs } from '../../ui/parts/tabs.tsx';
import { IdentityTab } from './identity-tab.tsx';
import { OrderList } from './order-list.tsx';
import { SentList } from './sent-list.tsx';
import { WhyTier } from './why-tier.tsx';

interface Props {
  readonly view: CustomerView;
  readonly onUndo: (sentId: string) => void;
}

export function CustomerTabs({ view, onUndo }: Props) {
  const words = useWords(cardWords);
  const format = useFormat();
  return (
    <section class="card" aria-label={words.tabs}>
      <Tabs
        label={words.tabs}
        tabs={[
          {
            id: 'orders',
            title: words.tabOrders,
            count: format.number(view.orders.length),
            content: () => <OrderList key={view.key} view={view} />,
          },
          { id: 'why', title: words.tabWhy, count: null, content: () => <WhyTier view={view} /> },
          { id: 'identity', title: words.tabIdentity, count: null, content: () => <IdentityTab view={view} /> },
          {
            id: 'sent',
            title: words.tabSent,
            count: view.sent.length > 0 ? format.number(view.sent.length) : null,
            content: () => <SentList sent={view.sent} onUndo={onUndo} />,
          },
        ]}
      />
    </section>
  );
}
