import { defineReport, type OrderReader } from '../report-profile.ts';
import { idText } from '../reports/cell-text.ts';
import type { Table } from '../table.ts';
import { type Column, columns } from './columns.ts';
import { transactionReader } from './transactions.ts';

/** A header of customer and date at least, in the usual words of several languages; the last profile that is tried. */
const transactions = defineReport({
  id: 'generic',
  columns,
  required: [['customer', 'email', 'bareId'], ['date']],
  lastResort: true,
  open: reader,
});

/** The same with nothing but names to tell customers apart: a weak key, so amounts must say that these are purchases at all. */
const namesOnly = defineReport({
  id: 'generic-names',
  columns,
  required: [['name'], ['date'], ['amount', 'unitPrice']],
  lastResort: true,
  open: reader,
});

/** A customer number of 5.1E+18 may be anybody's. Spreadsheets write the plus; without one it may well be a name. */
function reader(table: Table<Column>): OrderReader<Column> {
  const orders = transactionReader(table);
  return {
    ...orders,
    orderId(row) {
      const { customer } = row.cells;
      const whole = /e\+/i.test(customer) ? idText(customer, table.titles.customer ?? 'customer') : null;
      return whole?.ok === false ? whole : orders.orderId(row);
    },
  };
}

export const reports = [transactions, namesOnly];
