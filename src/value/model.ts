import type { Currency } from '../orders/money.ts';
import type { AbcCuts } from './abc.ts';
import type { Forecast } from './forecast/forecast.ts';
import type { PurchaseModel } from './purchase/purchase-model.ts';
import type { RfmCuts } from './rfm.ts';
import type { SpendModel } from './spend/spend-model.ts';
import type { TimeUnit } from './unit.ts';

/** All that is needed to score any customer of one shop, one at a time or all at once. Plain JSON. */
export interface ShopModel {
  readonly version: 2;
  /** Day number up to which the customers were observed. */
  readonly asOf: number;
  readonly unit: TimeUnit;
  readonly horizonDays: number;
  /** Yearly discount rate: 0.1 is 10 % a year. */
  readonly discount: number;
  readonly currency: Currency;
  /** The model that carries most of the forecast, with what is to be said of the shop. */
  readonly purchase: PurchaseModel;
  /** How the purchase models are put together to forecast. */
  readonly forecast: Forecast;
  readonly spend: SpendModel;
  readonly cuts: { readonly abc: AbcCuts | null; readonly rfm: RfmCuts | null };
  readonly counts: {
    readonly customers: number;
    readonly repeatCustomers: number;
    readonly orders: number;
    readonly cells: number;
  };
}
