import { defineReport } from '../report-profile.ts';
import { itemListReader } from './item-list-report.ts';
import { orderListReader } from './order-list-report.ts';

/** ExportOrderList (2026-11): GBK, one row an order, `="…"` round long numbers, times of Beijing, the buyer masked. */
const orderList = defineReport({
  id: 'taobao-orders',
  columns: {
    id: ['订单编号', '主订单编号'],
    nick: ['买家会员名', '买家昵称', '买家会员名称'],
    paid: ['买家实际支付金额', '买家实付金额', '实付金额'],
    asked: ['总金额'],
    due: ['买家应付货款'],
    status: ['订单状态', '交易状态'],
    recipient: ['收货人姓名'],
    createdAt: ['订单创建时间', '创建时间'],
    paidAt: ['订单付款时间', '付款时间'],
    title: ['宝贝标题', '商品标题'],
    quantity: ['宝贝总数量', '宝贝数量'],
    shop: ['店铺名称'],
    closed: ['订单关闭原因'],
    refund: ['退款金额'],
  },
  required: [['id'], ['status'], ['createdAt', 'paidAt'], ['nick', 'paid', 'asked']],
  open: orderListReader,
});

/** ExportItemList (2026-11): one row an item; the seller chooses the fields, so most may be missing, the date too. */
const itemList = defineReport({
  id: 'taobao-items',
  columns: {
    id: ['主订单编号', '订单编号'],
    item: ['子订单编号'],
    title: ['标题', '商品标题', '宝贝标题'],
    price: ['价格', '商品价格'],
    quantity: ['购买数量', '数量'],
    sku: ['商家编码', '外部系统编号'],
    status: ['订单状态'],
    createdAt: ['订单创建时间', '创建时间'],
    paid: ['买家实际支付金额', '买家实付金额'],
  },
  required: [['id'], ['item'], ['title', 'price', 'quantity', 'sku']],
  open: itemListReader,
});

export const reports = [orderList, itemList];
