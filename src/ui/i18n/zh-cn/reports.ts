import type { reports as english, ReportWords } from '../en/reports.ts';

export const reports: Readonly<Record<keyof typeof english, ReportWords>> = {
  'amazon-all-orders': { of: 'Amazon', name: '所有订单' },
  'amazon-unshipped': { of: 'Amazon', name: '新订单和未发货订单' },
  'ebay-orders': { of: 'eBay', name: '订单报告' },
  'etsy-items': { of: 'Etsy', name: '已售订单商品' },
  'etsy-orders': { of: 'Etsy', name: '已售订单' },
  generic: { of: null, name: '客户、日期和金额' },
  'generic-names': { of: null, name: '客户姓名、日期和金额' },
  'shopify-orders': { of: 'Shopify', name: '订单导出' },
  'taobao-items': { of: '淘宝', name: '宝贝明细' },
  'taobao-orders': { of: '淘宝', name: '订单列表' },
  'woocommerce-analytics': { of: 'WooCommerce', name: '订单分析' },
};
