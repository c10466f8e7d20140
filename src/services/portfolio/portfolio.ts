import type { Ledger, ShopRecord } from '../../ledger/ledger.ts';
import type { CustomerBase } from '../customer-base.ts';
import { named } from '../marketplace-of.ts';
import type { EnteredService, PortfolioAnswer, PortfolioView } from '../protocol/portfolio.ts';
import type { ShopMargins } from '../shop-margins.ts';
import { shopScore } from '../shop-score.ts';
import { shopService } from '../shop-service.ts';
import { cohortsView } from './cohorts-view.ts';
import { listsView } from './lists-view.ts';
import { rfmView } from './rfm-view.ts';
import { servingView } from './serving-view.ts';
import { wholeSpread, yearSpread } from './spread-views.ts';

/** The customers of a shop as a whole, from its scoreboard and what scoring left behind. `base`: the customers as last scored. */
export function portfolios(ledger: Ledger, margins: ShopMargins, base: () => Promise<CustomerBase>) {
  return {
    async of(wanted: string | null): Promise<PortfolioAnswer> {
      const shops = (await ledger.shops()).filter(({ customers }) => customers > 0);
      const [largest] = shops.toSorted((one, other) => other.customers - one.customers);
      const chosen = shops.find((shop) => nameOf(shop).id === wanted) ?? largest;
      return {
        shops: shops.map(nameOf),
        chosen: chosen ? { ...nameOf(chosen), portfolio: await portfolioOf(chosen) } : null,
      };
    },

    async setService(marketplace: string, shop: string, service: EnteredService | null): Promise<void> {
      if (service) await ledger.service.put(marketplace, shop, service);
      else await ledger.service.remove(marketplace, shop);
    },
  };

  /** null until the shop is scored. */
  async function portfolioOf(shop: ShopRecord): Promise<PortfolioView | null> {
    const score = await shopScore(ledger, shop.marketplace, shop.id);
    const rows = (await base()).shops.find((each) => each.marketplace === shop.marketplace && each.shop === shop.id);
    if (!score || !rows || rows.keys.length === 0) return null;
    const [margin, service] = [await margins.of(shop, score), await shopService(ledger, shop)];
    const missing = margin.terms?.known === false ? margin.terms.missing : [];
    const view = { shop, score, rows, margin, missing, service };
    const { currency } = rows;
    return {
      currency,
      service: service && {
        hourlyRate: { amount: service.hourlyRate, currency },
        minutes: service.minutes,
      },
      year: yearSpread(view),
      all: wholeSpread(view),
      serving: servingView(view),
      cohorts: cohortsView(view),
      rfm: rfmView(rows, score),
      lists: listsView(view),
    };
  }
}

function nameOf({ marketplace, id, customers }: ShopRecord) {
  return { id: `${marketplace}/${id}`, marketplace: named(marketplace), shop: id, customers };
}
