import { defineReport } from '../report-profile.ts';
import { allOrdersReader } from './all-orders-report.ts';
import { unshippedReader } from './unshipped-report.ts';

/** What both kinds of file say of an item's money, where they say it. */
const MONEY = {
  currency: ['currency'],
  price: ['item-price'],
  tax: ['item-tax'],
  shipping: ['shipping-price'],
  shippingTax: ['shipping-tax'],
  wrap: ['gift-wrap-price'],
  wrapTax: ['gift-wrap-tax'],
  discount: ['item-promotion-discount'],
  shippingDiscount: ['ship-promotion-discount'],
};

/** All Orders, by order date or by last update (2026-11): TSV, a row an item, no buyer at all. */
const allOrders = defineReport({
  id: 'amazon-all-orders',
  columns: {
    id: ['amazon-order-id'],
    placed: ['purchase-date'],
    changed: ['last-updated-date'],
    status: ['order-status'],
    salesChannel: ['sales-channel'],
    title: ['product-name'],
    sku: ['sku'],
    itemStatus: ['item-status'],
    quantity: ['quantity', 'quantity-shipped'],
    email: ['buyer-email'],
    buyer: ['buyer-name'],
    ...MONEY,
  },
  required: [['id'], ['placed'], ['status', 'price', 'quantity']],
  open: allOrdersReader,
});

/**
 * New Orders and Unshipped Orders (2026-11): TSV, a row an item, orders that the seller ships. The only reports with the
 * buyer's masked e-mail; the unshipped ones have no money.
 */
const unshipped = defineReport({
  id: 'amazon-unshipped',
  columns: {
    id: ['order-id'],
    item: ['order-item-id'],
    placed: ['purchase-date'],
    paid: ['payments-date'],
    email: ['buyer-email'],
    buyer: ['buyer-name'],
    title: ['product-name'],
    sku: ['sku'],
    quantity: ['quantity-purchased'],
    ...MONEY,
  },
  required: [['id'], ['placed'], ['email', 'buyer', 'item'], ['quantity', 'item']],
  open: unshippedReader,
});

export const reports = [allOrders, unshipped];
