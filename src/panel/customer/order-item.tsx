import type { OrderRow } from '../../services/protocol/customer-view.ts';
import type { Amount } from '../../ui/i18n/format.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords, marginWords } from '../../ui/i18n/words.ts';

interface Props {
  readonly order: OrderRow;
  readonly here: boolean;
  /** What the order leaves; null where that is not known. */
  readonly margin: Amount | null;
}

export function OrderItem({ order, here, margin }: Props) {
  const words = useWords(cardWords);
  const margins = useWords(marginWords);
  const format = useFormat();
  const refunded = order.refunded !== null && order.refunded.amount > 0;
  return (
    <li class={`order order-${order.status} ${here ? 'is-here' : ''}`} aria-current={here ? 'true' : undefined}>
      <span class="order-day muted" title={format.when(order.placedAt)}>
        {format.dayShort(order.placedAt)}
        <span class="tiny faint">{order.placedAt.slice(0, 4)}</span>
      </span>
      <span class="order-what">
        <span class="order-title" title={order.title ?? undefined}>
          {order.title ?? <span class="faint">{words.noTitle}</span>}
        </span>
        <span class="order-tags tiny">
          <span class="faint">{order.id}</span>
          {order.items > 1 && <span class="faint">{words.items(order.items, format.number(order.items))}</span>}
          {here && <span class="chip chip-accent">{words.thisPage}</span>}
          {order.status === 'cancelled' && <span class="chip">{words.cancelled}</span>}
          {order.status === 'pending' && <span class="chip chip-warn">{words.pending}</span>}
          {refunded && order.refunded !== null && (
            <span class="chip chip-bad">{words.refund(format.money(order.refunded))}</span>
          )}
        </span>
      </span>
      <span class="order-total nowrap">
        {order.total === null ? (
          <span class="faint" role="img" aria-label={words.totalUnknown} title={words.totalUnknown}>
            –
          </span>
        ) : order.status === 'cancelled' ? (
          <s>{format.money(order.total)}</s>
        ) : (
          format.money(order.total)
        )}
        {margin !== null && <span class="order-margin tiny muted">{margins.ofOrder(format.money(margin))}</span>}
      </span>
    </li>
  );
}
