import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { messageWords } from '../../ui/i18n/words.ts';
import { messageOrder } from './message-order.ts';

interface Props {
  readonly view: CustomerView;
  readonly chosen: string | null;
  readonly onChoose: (orderId: string) => void;
}

const OFFERED = 50;

/** Which order the message is about. Nothing to choose with a single order. */
export function MessageOrderPicker({ view, chosen, onChoose }: Props) {
  const words = useWords(messageWords);
  const format = useFormat();
  const unread = view.pageOrderId !== null && !view.orders.some((order) => order.id === view.pageOrderId);
  const selected = chosen ?? (unread ? view.pageOrderId : (messageOrder(view, null)?.id ?? null));
  if (selected === null || view.orders.length + (unread ? 1 : 0) < 2) return null;
  return (
    <label class="row message-order">
      <span class="field-label nowrap">{words.aboutOrder}</span>
      <select class="input input-small grow" value={selected} onChange={(event) => onChoose(event.currentTarget.value)}>
        {unread && view.pageOrderId !== null && <option value={view.pageOrderId}>{view.pageOrderId}</option>}
        {view.orders.slice(0, OFFERED).map((order) => (
          <option key={order.id} value={order.id}>
            {[order.id, format.when(order.placedAt), order.title].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}
