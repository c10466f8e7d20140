import type { OrderStatus } from '../../orders/order.ts';

/** Beginnings of 订单状态 (2026-11), commas left out: files have both "," and "，". */
const STATUS: readonly (readonly [beginning: string, status: OrderStatus])[] = [
  ['等待买家付款', 'pending'],
  ['付款确认中', 'pending'],
  ['没有创建支付宝交易', 'pending'],
  ['定金已付', 'pending'],
  ['买家已付定金', 'pending'],
  ['买家已付款', 'kept'],
  ['卖家部分发货', 'kept'],
  ['卖家已发货', 'kept'],
  ['买家已签收', 'kept'],
  ['等待卖家发货', 'kept'],
  ['等待买家确认', 'kept'],
  ['交易成功', 'kept'],
  ['交易关闭', 'cancelled'],
  ['付款以后用户退款成功', 'cancelled'],
  ['付款以前', 'cancelled'],
];

/** undefined: a status that we do not know. */
export function statusOf(cell: string): OrderStatus | undefined {
  const plain = cell.replace(/[\s,，、]/g, '');
  return STATUS.find(([beginning]) => plain.startsWith(beginning))?.[1];
}
