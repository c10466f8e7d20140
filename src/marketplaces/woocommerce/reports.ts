import { defineReport } from '../report-profile.ts';
import { analyticsReader } from './analytics-report.ts';

/**
 * Analytics › Orders › Download (2026-11): the only export of WooCommerce itself. It knows a name, neither e-mail nor id, so
 * its orders have no customer until the shop's API tells. Revenue is net, without tax and shipping: the file has no other.
 */
const analytics = defineReport({
  id: 'woocommerce-analytics',
  columns: {
    date: ['Date'],
    id: ['Order #'],
    revenue: ['N. Revenue (formatted)', 'N. Revenue', 'Net Revenue (formatted)'],
    status: ['Status'],
    customer: ['Customer'],
    type: ['Customer type'],
    products: ['Product(s)'],
    items: ['Items sold'],
    coupons: ['Coupon(s)'],
    net: ['Net Sales', 'Net Revenue'],
    attribution: ['Attribution'],
  },
  required: [['date'], ['id'], ['revenue', 'net'], ['type', 'products', 'items', 'attribution']],
  open: analyticsReader,
});

export const reports = [analytics];
