import type { common as english } from '../en/common.ts';

export const common: typeof english = {
  appName: 'Clientele',
  retry: '重试',
  cancel: '取消',
  close: '关闭',
  back: '返回',
  undo: '撤销',
  dismiss: '移除',
  loading: '加载中',
  openWorkbench: '打开工作台',
  somethingFailed: '操作未成功',
  reason: (message) => `原因：${message}`,
  ifItStays: '数据没有丢失。请重试；如果仍然不行，请刷新页面或重启浏览器。',
  tier: (tier) => `${tier} 级`,
  noTier: '暂无等级',
  weakDot: '身份较弱：可能是多个人',
  orders: (_count, shown) => `${shown} 个订单`,
  customers: (_count, shown) => `${shown} 位客户`,
  between: (low, high) => `${low} 至 ${high}`,
  unknown: '未知',
};
