import { minor } from '../../orders/money.ts';
import { fail, ok } from '../../orders/result.ts';
import { only } from '../agreement.ts';
import type { OrderReader } from '../report-profile.ts';
import { idText } from '../reports/cell-text.ts';
import { dateReader } from '../reports/date-column.ts';
import { firstFilled, rowWith } from '../reports/order-fields.ts';
import type { Table } from '../table.ts';
import { aliasBuyer } from './alias.ts';
import { aliasKey } from './alias-key.ts';
import { type ItemColumn, itemMoneyReader } from './item-money.ts';

type Column = ItemColumn | 'id' | 'item' | 'placed' | 'paid' | 'email' | 'buyer';

/** The recipient may be anybody, so names are shown at most; the masked e-mail alone names the buyer. */
export function unshippedReader(table: Table<Column>): OrderReader<Column> {
  const itemMoney = itemMoneyReader<Column>(table);
  const date = dateReader(table);
  return {
    orderId: (row) => idText(row.cells.id, 'order-id'),
    order(id, rows) {
      const faults: string[] = [];
      const placedAt = date(rowWith(rows, 'placed'), 'placed', faults);
      const money = itemMoney(rows, () => true, faults);
      if (placedAt === null) faults.push('no purchase-date');
      if (faults[0] !== undefined) return fail(faults[0]);
      const key = only(rows.map((row) => aliasKey(row.cells.email)));
      return ok({
        id,
        shop: null,
        placedAt,
        status: firstFilled(rows, 'paid') === '' ? null : 'kept',
        customer: key === null ? null : aliasBuyer(key),
        customerName: firstFilled(rows, 'buyer') || null,
        ...money,
        totalFrom: 'lines',
        refunded: minor(0),
        changedAt: null,
      });
    },
  };
}
