import type { OrderStatus } from '../../orders/order.ts';
import { plainStatus } from '../reports/order-fields.ts';

const CANCELLED =
  /^(cancel|void|refunded|fully refunded|returned|failed|declined|storn|abgebrochen|erstattet|annul|cancelad|reembolsad|rimborsat|rembours|已取消|取消|交易关闭|已关闭|已退款|退款成功|キャンセル|返金済)/;
const PENDING =
  /^(pending|unpaid|awaiting payment|payment pending|open invoice|offen|unbezahlt|pendiente|en attente|in attesa|待付款|等待买家付款|未付款|未払|入金待)/;

/** Words of any system: what does not say that an order failed or waits for payment says nothing. */
export function statusOf(cell: string): OrderStatus | null {
  const plain = plainStatus(cell);
  if (CANCELLED.test(plain)) return 'cancelled';
  return PENDING.test(plain) ? 'pending' : null;
}
