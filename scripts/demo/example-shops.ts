import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ShopCustomer, syntheticShop } from '../../tests/generators/shop.ts';
import { ebayReport, etsyReport, shopifyReport } from '../../tests/generators/shop-reports.ts';

export interface ExampleShops {
  readonly ebay: readonly ShopCustomer[];
  readonly shopify: readonly ShopCustomer[];
  readonly etsy: readonly ShopCustomer[];
  /** Report files as the three marketplaces give them. */
  readonly files: readonly string[];
}

/** The shops' names: the same in the files and on the pages. */
export const SELLER = 'harbour-goods';

/** Three invented shops of one seller, 5,000 customers in all, the same on every day but for the dates. */
export async function exampleShops(nowMs: number): Promise<ExampleShops> {
  const today = Math.floor(nowMs / 86_400_000);
  const shop = (seed: number, customers: number, prefix: string) =>
    syntheticShop({ seed, customers, today, span: 900, prefix });
  const ebay = shop(11, 2_200, 'harbour');
  const shopify = shop(12, 1_600, 'quay');
  const etsy = shop(13, 1_200, 'lantern');
  const folder = await mkdtemp(join(tmpdir(), 'clientele-example-'));
  const files = [
    [join(folder, 'eBay-OrdersReport.csv'), ebayReport(ebay, SELLER)],
    [join(folder, 'orders_export.csv'), shopifyReport(shopify)],
    [join(folder, 'EtsySoldOrders.csv'), etsyReport(etsy)],
  ] as const;
  await Promise.all(files.map(([path, text]) => writeFile(path, text)));
  return { ebay, shopify, etsy, files: files.map(([path]) => path) };
}
