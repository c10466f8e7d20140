import { useState } from 'preact/hooks';
import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';
import { OrderItem } from './order-item.tsx';

const PAGE = 20;

/** Newest first. The page's own order is always among those drawn, or the seller would look for it in vain. */
export function OrderList({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  const here = view.orders.findIndex((order) => order.id === view.pageOrderId);
  const [drawn, setDrawn] = useState(PAGE);
  const count = Math.max(drawn, Math.ceil((here + 1) / PAGE) * PAGE);
  const left = view.orders.length - count;
  if (view.orders.length === 0) return <p class="muted small">{words.noOrders}</p>;
  return (
    <>
      <ul class="orders">
        {view.orders.slice(0, count).map((order, index) => (
          <OrderItem key={order.id} order={order} here={index === here} margin={view.margin.orders[order.id] ?? null} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button more" onClick={() => setDrawn(count + PAGE)}>
          {words.showMore(Math.min(PAGE, left), format.number(Math.min(PAGE, left)))}
        </button>
      )}
      {view.shopHistoryFrom !== null && (
        <p class="tiny faint orders-from">{words.historyFrom(format.day(view.shopHistoryFrom))}</p>
      )}
    </>
  );
}
