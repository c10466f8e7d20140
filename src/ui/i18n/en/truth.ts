import { plural } from '../plural.ts';

export const truth = {
  title: 'Truth',
  shop: 'Shop',
  failed: 'Could not load the test of the forecasts',
  empty: 'Nothing to check yet',
  emptyText:
    'Bring in an order report or connect a shop. The forecasts are then tested on the shop’s own past, and the result stands here.',
  toStart: 'Go to Start',
  notScored: 'The test is being worked out',
  notScoredText:
    'The shop’s own past is being forecast and compared with what came. The result appears here by itself.',
  noBuyers: 'No buyer is known',
  noBuyersText:
    'None of the orders names its buyer, so there is nobody to forecast. A report that names the buyers, or the shop’s order pages, would help.',
  tooLittle: 'Too little history for a test',
  tooLittleText:
    'A test hides the last part of the shop’s history, forecasts it, and compares. So far too little is known for that; the forecasts shown elsewhere are untested in this shop.',
  lacks: 'What is missing',
  lack: {
    days: (have: string, need: string) => `Days of history: ${have} of the ${need} that are needed`,
    customers: (have: string, need: string) =>
      `Customers before the hidden part: ${have} of the ${need} that are needed`,
    orders: (have: string, need: string) => `Repeat orders in the hidden part: ${have} of the ${need} that are needed`,
  },
  lackHelp: 'An older order report helps most: the further back it reaches, the sooner the test can be made.',

  last: 'Last period’s forecast',
  headline: (forecast: string, came: string, error: string) => `Forecast ${forecast}, ${came} came: ${error}.`,
  orders: (count: number, shown: string) => plural('en', count, { one: `${shown} order`, other: `${shown} orders` }),
  tooMany: (percent: string) => `${percent} too many`,
  tooFew: (percent: string) => `${percent} too few`,
  exact: 'right to the order',
  noneCame: 'no error in percent can be given',
  ruleWouldHave: (shown: string) => `The simple rule would have said ${shown}.`,
  period: (from: string, to: string, days: string) => `${from} to ${to}, ${days}`,
  basis: (customers: string, before: string) =>
    `${customers} who had bought by ${before}; the forecast, the choice of its models included, knows nothing after that day. Orders of one customer on one day count once.`,
  ruleIs: 'The simple rule: every customer goes on buying at the pace so far.',
  ruleWins: 'The simple rule did better here',
  ruleWinsText:
    'On most counts below, simply carrying on each customer’s pace was nearer to what happened. Do not lean on small differences between the forecasts of this shop.',
  compare: 'Who was nearer',
  count: 'Measure',
  forecast: 'Forecast',
  rule: 'Simple rule',
  nearer: 'Nearer',
  came: 'Came',
  winner: { forecast: 'the forecast', rule: 'the simple rule', even: 'no clear winner' },
  totalError: 'In total',
  customerError: 'For one customer',
  customerHow: 'typical error in orders, large ones weigh more',
  customerMean: (orders: string) => `average ${orders}`,
  rankingError: 'Who buys most',
  rankingHow: '1 is the right order of customers, 0 is chance',
  rankingTop: (percent: string) => `best tenth: ${percent} found`,
  notMeasurable: 'not measurable',

  totals: 'In total',
  inMoney: (forecast: string, came: string, rule: string) =>
    `In money: forecast ${forecast}, came ${came}, simple rule ${rule}.`,
  interval: (low: string, high: string) => `80 %: ${low} – ${high}`,
  withinInterval: 'What came lies within the interval.',
  belowInterval: 'Fewer came than the interval allows.',
  aboveInterval: 'More came than the interval allows.',

  groups: 'From the most to the least promising customers',
  groupsText:
    'Customers in ten groups of equal size by what was forecast for them, the most promising first. A good forecast steps down with what came.',
  group: 'Group',
  groupSize: 'Customers',
  asTable: 'Show as a table',
  tableCaption: 'Orders forecast and orders that came, by group of customers',
  mark: { came: 'came', forecast: 'forecast', rule: 'simple rule' },

  held: 'Did the intervals hold?',
  heldText: (inside: string) => `The 80 % intervals of single customers held ${inside}.`,
  heldHow: (customers: string) =>
    `Of ${customers}. Orders are whole numbers, so an outcome on the edge of its interval counts in part. Beyond each end, no more than a tenth may fall (marks).`,
  heldWell: 'That is as promised.',
  heldLess: 'That is less than promised: the intervals were too narrow.',
  heldMore: 'That is more than promised: the intervals were wider than they had to be.',
  below: 'fewer orders than the interval',
  inside: 'within the interval or on its edge',
  above: 'more orders than the interval',

  contest: 'How the forecast was chosen',
  contestText: (periods: string, customers: string) =>
    `Every model forecast ${periods} of this shop’s past, on ${customers}, without knowing what came. The better a model did, the larger its share; the rules are there to compare.`,
  periods: (count: number, shown: string) => plural('en', count, { one: `${shown} period`, other: `${shown} periods` }),
  noContest: 'The shop’s past is too short or too thin to try several models on it, so this was chosen:',
  compareWays: 'Models and rules compared',
  way: 'Way of forecasting',
  share: 'Share',
  behind: 'Behind the best',
  offBy: 'Off by, a customer',
  ranking: 'Order of customers',
  topHit: 'Best tenth found',
  together: 'Together, as used',
  lost: 'none',
  best: 'best',
  rules: {
    'run-rate': 'Rule: everyone goes on at the pace so far',
    purchases: 'Rule: as many orders as so far',
    'past-spend': 'Rule: who spent most, buys most',
    recency: 'Rule: who bought lately goes on, the others are gone',
  },
  factors: (oneTime: string, repeat: string) =>
    `Earlier forecasts missed in one direction, so expected orders are multiplied: by ${oneTime} for one-time buyers and by ${repeat} for those who came back.`,
  season: (best: string, more: string, worst: string, less: string) =>
    `The months differ: ${best} is the strongest (${more}), ${worst} the weakest (${less}) against the year’s average; the forecast goes along with that.`,
  noSeason: 'No season shows in this shop’s months.',
  noSeasonYet: 'Whether the months differ cannot be told yet: that takes at least 24 of them.',

  health: 'Are the data complete?',
  healthText: (orders: string, from: string, to: string) => `${orders}, ${from} to ${to}`,
  healthNone: 'No order is known yet.',
  complete: (percent: string) =>
    `${percent} of the kept orders are complete: buyer, amount and the shop’s currency are known.`,
  healthWhat: 'What is missing',
  healthOrders: 'Orders',
  healthShare: 'Share',
  healthBlocks: 'What it blocks',
  gap: {
    withoutCustomer: 'No buyer named',
    withoutTotal: 'No amount stated',
    otherCurrency: 'In another currency',
    weak: 'Buyer’s name partly hidden',
    notKept: 'Cancelled or not paid',
    history: 'Length of history',
  },
  blocks: {
    withoutCustomer: 'They are in no customer’s history: value and repeat orders come out too low.',
    withoutTotal: 'They count as orders, but add nothing to spend, value and tier.',
    otherCurrency: (currency: string) =>
      `They count as orders, but only ${currency} is summed into spend, value and tier.`,
    weak: 'Several people may share the name, or one may look like several: repeat orders are uncertain.',
    notKept: 'Rightly not counted; nothing is missing.',
    historyShort:
      'With less than 24 months, the months of the year cannot be told apart: a busy season looks like growth.',
    historyLong: 'Long enough to tell the months of the year apart.',
  },
  nothingMissing: 'nothing missing',
  notes: 'What else the forecast rests on',
};
