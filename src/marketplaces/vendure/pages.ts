import type { PageAdapter } from '../page-adapter.ts';
import { customerPage } from './customer-page.ts';
import { orderDetail } from './order-detail.ts';
import { orderList } from './order-list.ts';

export const pages: readonly PageAdapter[] = [orderList, orderDetail, customerPage];
