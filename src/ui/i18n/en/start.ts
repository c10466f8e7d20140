import { plural } from '../plural.ts';

export const start = {
  title: 'Start',
  firstTitle: 'Know your customers in two minutes',
  firstSteps: [
    'Download an order report from your marketplace: the longer the period, the better.',
    'Drop the file below. It is read on this computer and goes nowhere else.',
    'Open Customers: the most valuable ones are on top. Allow the seller pages, and each buyer’s card appears beside your work.',
  ],
  haveOrders: (orders: string, customers: string) => `${orders} of ${customers} are here.`,
  seeCustomers: 'See customers',
  dropTitle: 'Drop order reports here',
  dropText: 'CSV, TSV or TXT order files of any marketplace listed below; several at once. They stay on this computer.',
  dropNow: 'Drop to bring these files in',
  choose: 'Choose files',
  depositing: (name: string, share: string) => `Taking in ${name}: ${share}`,
  depositFailed: (reason: string) => `The files could not be taken in: ${reason}`,
  jobs: 'Imports and syncs',
  jobsFailed: 'Could not load the imports',
  phase: { reading: 'Reading', writing: 'Saving', scoring: 'Working out values', finished: 'Finished' },
  state: { running: 'running', done: 'done', cancelled: 'cancelled', failed: 'failed' },
  counts: (found: string, fresh: string, changed: string, rejected: string) =>
    `${found} found, ${fresh} new, ${changed} changed, ${rejected} rejected`,
  unknownFile:
    'No marketplace’s report looks like this file, so nothing was taken from it. Export the order report again without opening it in a spreadsheet.',
  recognisedAs: (profile: string) => `Recognised as ${profile}`,
  rows: (count: number, shown: string) => plural('en', count, { one: `${shown} row`, other: `${shown} rows` }),
  resume: 'Go on',
  stop: 'Stop',
  rejectedShow: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} rejected row`, other: `${shown} rejected rows` }),
  rejectedFile: 'File',
  rejectedRow: 'Line',
  rejectedReason: 'Reason',
  rejectedDownload: 'Download as CSV',
  rejectedOf: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
  previous: 'Previous',
  next: 'Next',
  failedJobs: 'Could not load the rejected rows',
};
