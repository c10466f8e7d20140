import type {
  CohortsView,
  CurveView,
  PortfolioAnswer,
  PortfolioView,
  RfmView,
  ServingView,
} from '../../../src/services/protocol/portfolio.ts';
import { daysBack } from './invented-customer.ts';

/** An invented shop, for looking at the screen. */
const CUSTOMERS = 1204;
const money = (amount: number) => ({ amount: Math.round(amount), currency: 'GBP' });

/** Falls off by a power of the rank; `cost` is what every customer costs. */
function curve(customers: number, cost: number): CurveView {
  const sums = [0];
  for (let rank = 1; rank <= customers; rank++) sums.push((sums.at(-1) ?? 0) + 210_000 / (rank + 9) ** 0.72 - cost);
  const at = (count: number) => ({ customers: count, brought: Math.round(sums[count] ?? 0) });
  const total = sums.at(-1) ?? 0;
  const peak = sums.indexOf(Math.max(...sums));
  const fifth = Math.ceil(customers / 5);
  const steps = Math.min(100, customers);
  return {
    customers,
    total: money(total),
    points: Array.from({ length: steps + 1 }, (_, step) => at(Math.ceil((step * customers) / steps))),
    top: { customers: fifth, share: (sums[fifth] ?? 0) / total },
    peak: at(peak),
    gini: cost > 0 ? 0.67 : 0.54,
  };
}

const LETTERS = ['new', 'potential', 'potential', 'champions', 'champions'] as const;
const GRID = [
  ['lost', 'lost', 'at-risk', 'at-risk', 'cannot-lose'],
  ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
  ['sleeping', 'sleeping', 'attention', 'loyal', 'loyal'],
  ['promising', 'potential', 'potential', 'loyal', 'loyal'],
  LETTERS,
] as const;
const COUNTS = [
  [91, 84, 41, 17, 6],
  [78, 80, 52, 22, 10],
  [70, 76, 58, 25, 14],
  [55, 66, 62, 36, 23],
  [48, 59, 66, 44, 21],
];

function rfm(): RfmView {
  const cells = GRID.flatMap((row, at) =>
    row.map((group, often) => {
      const customers = COUNTS[at]?.[often] ?? 0;
      return {
        recency: at + 1,
        often: often + 1,
        group,
        customers,
        clv: money(customers * (at + 1) * (often + 1) ** 2 * 240),
      };
    }),
  );
  const names = [...new Set(['champions', 'loyal', 'potential', ...cells.map(({ group }) => group)] as const)];
  return {
    across: 'frequency-money',
    cells,
    groups: names.map((group) => {
      const own = cells.filter((cell) => cell.group === group);
      const clv = own.reduce((sum, cell) => sum + cell.clv.amount, 0);
      return {
        group,
        customers: own.reduce((sum, { customers }) => sum + customers, 0),
        clv: { point: money(clv), low: money(clv * 0.84), high: money(clv * 1.17) },
      };
    }),
  };
}

function cohorts(months: number, withMargin: boolean): CohortsView {
  const last = new Date(`${daysBack(1).slice(0, 7)}-01T00:00:00Z`);
  const rows = Array.from({ length: months }, (_, at) => {
    const month = new Date(last);
    month.setUTCMonth(month.getUTCMonth() - (months - 1 - at));
    const customers = 40 + ((at * 37) % 55) + (at === 0 ? 120 : 0);
    return {
      month: month.toISOString().slice(0, 7),
      customers,
      cells: Array.from({ length: months - at }, (_unused, age) => {
        const buyers =
          age === 0 ? customers : Math.round((customers * 0.19 * (1 + ((at + age) % 3) / 4)) / (1 + age * 0.16));
        const purchases = buyers + Math.floor(buyers / 6);
        return {
          buyers,
          purchases,
          net: purchases * 3412,
          unknown: at === 3 && age === 2 ? 1 : 0,
          margin: withMargin && !(at === 3 && age === 2) ? purchases * 1130 - 900 : null,
        };
      }),
    };
  });
  return {
    begins: rows[0]?.month ?? null,
    lastIsOver: false,
    asOf: daysBack(1),
    missing: withMargin ? [] : ['goods', 'delivery'],
    rows,
  };
}

const part = (customers: number, orders: number, revenue: number, margin: number) => ({
  customers,
  newCustomers: Math.round(customers * 0.3),
  orders,
  revenue: money(revenue),
  margin: money(margin),
  perOrder: money(margin / orders),
  clv: { point: money(revenue * 0.7), low: money(revenue * 0.6), high: money(revenue * 0.81) },
});

function serving(hourlyRate: number | null, minutes: number | null): ServingView {
  const [head, tail] = [part(94, 512, 2_912_000, 1_114_000), part(810, 1203, 3_410_000, 1_021_000)];
  const [headLeft, tailLeft] = [head.perOrder.amount, tail.perOrder.amount];
  const cost = hourlyRate === null || minutes === null ? null : (hourlyRate / 60) * minutes;
  return {
    kind: 'known',
    basis: 'estimated',
    leftOut: 4,
    head,
    tail,
    slope: 0.86,
    bands: [
      { from: money(0), verdict: 'both' },
      { from: money(tailLeft), verdict: 'head' },
      { from: money(headLeft), verdict: 'neither' },
    ],
    atRate:
      hourlyRate === null
        ? null
        : {
            headMinutes: headLeft / (hourlyRate / 60),
            tailMinutes: tailLeft / (hourlyRate / 60),
            now:
              cost === null || minutes === null
                ? null
                : {
                    cost: money(cost),
                    verdict: cost < tailLeft ? 'both' : cost < headLeft ? 'head' : 'neither',
                    headFlipRate: money((headLeft / minutes) * 60),
                    tailFlipRate: money((tailLeft / minutes) * 60),
                  },
          },
  };
}

function portfolio(hourlyRate: number | null, minutes: number | null): PortfolioView {
  return {
    currency: 'GBP',
    service: hourlyRate === null ? null : { hourlyRate: money(hourlyRate), minutes },
    year: {
      from: daysBack(365),
      to: daysBack(1),
      revenue: { known: true, basis: 'observed', curve: curve(908, 0), leftOut: 0 },
      margin: { known: true, basis: 'estimated', curve: curve(904, 2_600), leftOut: 4 },
    },
    all: {
      from: daysBack(790),
      to: daysBack(1),
      revenue: { known: true, basis: 'observed', curve: curve(CUSTOMERS, 0), leftOut: 0 },
      margin: { known: true, basis: 'seller-entered', curve: curve(1198, 2_100), leftOut: 6 },
    },
    serving: serving(hourlyRate, minutes),
    cohorts: cohorts(26, true),
    rfm: rfm(),
    lists: {
      grow: { customers: 31, room: money(312_400) },
      belowZero: { known: true, customers: 17, amount: money(-21_350), withService: minutes !== null },
    },
  };
}

const costless: PortfolioView = {
  ...portfolio(null, null),
  year: { ...portfolio(null, null).year, margin: { known: false, missing: ['goods', 'delivery'] } },
  all: { ...portfolio(null, null).all, margin: { known: false, missing: ['goods', 'delivery'] } },
  serving: { kind: 'missing', missing: ['goods', 'delivery'] },
  cohorts: cohorts(7, false),
  lists: { grow: null, belowZero: { known: false, missing: ['goods', 'delivery'] } },
};

const thin: PortfolioView = {
  ...portfolio(null, null),
  year: {
    from: daysBack(365),
    to: daysBack(1),
    revenue: { known: true, basis: 'observed', curve: curve(2, 0), leftOut: 0 },
    margin: { known: true, basis: 'estimated', curve: curve(2, 0), leftOut: 0 },
  },
  serving: { kind: 'too-few', customers: 2, needed: 10 },
  cohorts: cohorts(1, true),
  rfm: null,
  lists: { grow: null, belowZero: { known: true, customers: 0, amount: money(0), withService: false } },
};

const SHOPS: PortfolioAnswer['shops'] = [
  { id: 'ebay/harbour', marketplace: { id: 'ebay', name: 'eBay' }, shop: 'Harbour Goods', customers: CUSTOMERS },
  { id: 'taobao/long', marketplace: { id: 'taobao', name: '淘宝' }, shop: '港口家居旗舰店', customers: 611 },
  { id: 'etsy/new', marketplace: { id: 'etsy', name: 'Etsy' }, shop: 'teaandoak', customers: 40 },
];

/** The first shop with all that a seller can enter, the second without costs, the third not scored yet. */
export function portfolioAnswer(wanted: string | null, state: 'usual' | 'thin' | 'no-rate'): PortfolioAnswer {
  const shop = SHOPS.find(({ id }) => id === wanted) ?? SHOPS[0];
  if (!shop) throw new Error('no shop');
  const own = { thin, usual: portfolio(2_400, 6), 'no-rate': portfolio(null, null) }[state];
  const shown = shop.id === 'taobao/long' ? costless : shop.id === 'etsy/new' ? null : own;
  return { shops: state === 'thin' ? [shop] : [...SHOPS], chosen: { ...shop, portfolio: shown } };
}
