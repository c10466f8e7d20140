import { plural } from '../plural.ts';

export const common = {
  appName: 'Clientele',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  undo: 'Undo',
  dismiss: 'Dismiss',
  loading: 'Loading',
  openWorkbench: 'Open the workbench',
  somethingFailed: 'This did not work',
  reason: (message: string) => `Reason: ${message}`,
  ifItStays: 'Nothing is lost. Try again; if it stays like this, reload the page or restart the browser.',
  tier: (tier: string) => `Tier ${tier}`,
  noTier: 'No tier yet',
  weakDot: 'Weak identity: may be several people',
  orders: (count: number, shown: string) => plural('en', count, { one: `${shown} order`, other: `${shown} orders` }),
  customers: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} customer`, other: `${shown} customers` }),
  between: (low: string, high: string) => `${low} to ${high}`,
  unknown: 'not known',
};
