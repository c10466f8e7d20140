import * as v from 'valibot';
import type { Order } from '../../orders/order.ts';
import { orderSchema, rowSchema } from './answer.ts';
import { epoch } from './moment.ts';
import { orderOf } from './order-of.ts';
import type { DatedRow } from './sync-run.ts';

interface Items {
  readonly orders: readonly Order[];
  readonly rejected: readonly { readonly id: string; readonly reason: string }[];
  /** Every item in the server's order, readable or not: what the paging goes by. */
  readonly rows: readonly DatedRow[];
}

/** Reads one page's items. An unreadable one is told by its code; an order that stands there twice is taken once. */
export function readItems(items: readonly unknown[], shop: string, decimals: number): Items {
  const orders = new Map<string, Order>();
  const rejected = new Map<string, string>();
  const rows: DatedRow[] = [];
  for (const item of items) {
    const row = rowOf(item);
    rows.push({ id: row.id, updatedAt: epoch(row.updatedAt), placedAt: epoch(row.orderPlacedAt) });
    const parsed = v.safeParse(orderSchema, item);
    const order = parsed.success
      ? orderOf(parsed.output, shop, decimals)
      : ({ ok: false, error: reasonOf(parsed.issues[0]) } as const);
    if (!order.ok) rejected.set(row.code ?? row.id ?? '?', order.error);
    else if (order.value) {
      const known = orders.get(order.value.id);
      if (!known || (known.changedAt ?? '') <= (order.value.changedAt ?? '')) orders.set(order.value.id, order.value);
    }
  }
  return {
    orders: [...orders.values()],
    rejected: [...rejected].map(([id, reason]) => ({ id, reason })),
    rows,
  };
}

function rowOf(item: unknown): v.InferOutput<typeof rowSchema> {
  const parsed = v.safeParse(rowSchema, item);
  return parsed.success ? parsed.output : { id: null, code: null, updatedAt: null, orderPlacedAt: null };
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
