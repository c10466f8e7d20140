import { plural } from '../plural.ts';

/** What is left of revenue after a seller's costs, and the names of these. */
export const margin = {
  label: 'Margin',
  expected: (point: string) => `margin ≈ ${point}`,
  bounds: (low: string, high: string) => `${low} – ${high}`,
  boundsRead: (low: string, high: string) => `80 % sure: between ${low} and ${high}`,
  soFarShort: (amount: string) => `margin so far ${amount}`,
  basis: { 'seller-entered': 'from your costs', estimated: 'partly estimated' },
  basisRead: {
    'seller-entered': 'A forecast of revenue, less the costs that you entered.',
    estimated: 'A forecast of revenue, less costs of which at least one is your estimate.',
  },
  unknown: (missing: string) => `Margin not known. Missing: ${missing}.`,
  enter: 'Enter costs',
  change: 'Change costs',
  expectedTitle: (days: string) => `Likely to be left in ${days}`,
  revenue: 'Value in revenue',
  kept: (share: string) => `Kept after goods and fees, ${share}`,
  perDay: (days: string, cost: string) => `Each order day: ${days} × ${cost}`,
  left: 'Margin',
  soFarTitle: 'Left so far',
  paid: 'Paid, less refunds',
  onlyKnown: (orders: string) => `${orders} of known margin.`,
  notCounted: (count: number, shown: string, missing: string) =>
    plural('en', count, {
      one: `${shown} order is not counted. Missing: ${missing}.`,
      other: `${shown} orders are not counted. Missing: ${missing}.`,
    }),
  ofOrder: (amount: string) => `margin ${amount}`,
  cost: {
    goods: 'Cost of goods',
    feeShare: 'Marketplace and payment fee',
    fixedFee: 'Fixed fee an order',
    delivery: 'Shipping and packing',
    refund: 'Cost of returns',
  },
  missing: {
    goods: 'cost of goods',
    feeShare: 'marketplace fee',
    fixedFee: 'fixed fee an order',
    delivery: 'shipping and packing',
    refund: 'cost of a return',
    total: 'what the order came to',
    quantity: 'number of units',
    currency: 'costs in the currency of these orders',
  },
};
