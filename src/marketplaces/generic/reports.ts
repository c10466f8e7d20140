import { defineReport } from '../report-profile.ts';
import { columns } from './columns.ts';
import { transactionReader } from './transactions.ts';

/** A header of customer and date at least, in the usual words of several languages; the last profile that is tried. */
const transactions = defineReport({
  id: 'generic',
  columns,
  required: [['customer', 'email', 'bareId'], ['date']],
  lastResort: true,
  open: transactionReader,
});

/** The same with nothing but names to tell customers apart: a weak key, so amounts must say that these are purchases at all. */
const namesOnly = defineReport({
  id: 'generic-names',
  columns,
  required: [['name'], ['date'], ['amount', 'unitPrice']],
  lastResort: true,
  open: transactionReader,
});

export const reports = [transactions, namesOnly];
