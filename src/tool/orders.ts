import type { Order } from '../orders/order.ts';
import { readArguments } from './arguments.ts';
import { type Output, refuse } from './output.ts';
import { readOrderFiles } from './read-files.ts';

const USAGE = 'usage: orders FILE… [--marketplace ID] [--shop NAME]';

/** The verb `orders`: reads reports of any known profile and prints their orders; answers with the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const wanted = readArguments(args, ['marketplace', 'shop']);
  if (!wanted.ok) return refuse(io, `${wanted.error}; ${USAGE}`);
  const reading = await readOrderFiles(wanted.value.files, wanted.value.options);
  if (!reading.ok) return refuse(io, reading.error);
  const { files, orders, rejected, unreadable } = reading.value;
  for (const { file, reason } of unreadable) io.err(`${file}: ${reason}\n`);
  const refused = unreadable.map(({ file, reason }) => ({ file, row: 1, reason }));
  const report = { files, orders: orders.map(printed), rejected: [...rejected, ...refused] };
  io.out(`${JSON.stringify(report, null, 2)}\n`);
  return report.rejected.length > 0 ? 1 : 0;
}

/** An order as the tool prints it: the documented keys in the documented order. */
function printed({ marketplace, shop, id, placedAt, status, customer, currency, total, refunded, lines }: Order) {
  return {
    marketplace,
    shop,
    id,
    placedAt,
    status,
    customer: customer === null ? null : { key: customer.key, kind: customer.kind, strength: customer.strength },
    currency,
    total,
    refunded,
    lines: lines.map(({ sku, title, quantity, unitPrice }) => ({ sku, title, quantity, unitPrice })),
  };
}
