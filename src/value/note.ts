/** What a reader of a model must know, as a code with its parameters: the screens translate codes, the tool writes English. */
export type Note =
  | { readonly code: 'too-few-customers'; readonly customers: number; readonly repeatCustomers: number }
  | {
      readonly code: 'purchase-prior';
      /** Centre of the prior, parameter by parameter: 'r=0.5, alpha=120 days'. */
      readonly centre: string;
    }
  | { readonly code: 'weak-purchase-prior' }
  | { readonly code: 'boundary'; readonly parameter: PurchaseParameter | SpendParameter; readonly side: 'low' | 'high' }
  | { readonly code: 'not-converged' }
  | { readonly code: 'forecast-untried' }
  | { readonly code: 'forecast-multiplier'; readonly oneTime: number; readonly repeat: number }
  | { readonly code: 'one-time-buyers-alike' }
  | { readonly code: 'seasonal'; readonly highest: number; readonly lowest: number }
  | { readonly code: 'rule-ranks-better'; readonly rule: string }
  | { readonly code: 'same-day-orders-merged'; readonly orders: number }
  | { readonly code: 'too-few-repeat-spenders'; readonly customers: number }
  | { readonly code: 'spend-mean-infinite'; readonly q: number }
  | { readonly code: 'shop-mean-spend'; readonly mean: number; readonly strength: number }
  | { readonly code: 'no-spend' }
  | { readonly code: 'zero-spend-left-out'; readonly customers: number }
  | { readonly code: 'spend-mean-truncated'; readonly q: number }
  | { readonly code: 'zero-spend-hurdle'; readonly share: number }
  | { readonly code: 'frequency-spend-correlation'; readonly correlation: number; readonly correlationError: number }
  | {
      readonly code: 'spend-by-frequency';
      readonly correlation: number;
      readonly correlationError: number;
      readonly likelihoodRatio: number;
      readonly slope: number;
      readonly standardError: number;
    }
  | { readonly code: 'orders-without-customer'; readonly orders: number }
  | { readonly code: 'other-currencies'; readonly orders: number; readonly currency: string }
  | { readonly code: 'unknown-totals'; readonly orders: number };

export type PurchaseParameter = 'r' | 'alpha' | 'a' | 'b' | 's' | 'beta';
export type SpendParameter = 'p' | 'q' | 'gamma' | 'slope';

/** What it means that a parameter's best value is as low or as high as it can be. */
const BOUNDARY: Readonly<Record<PurchaseParameter | SpendParameter, { readonly low: string; readonly high: string }>> =
  {
    r: { low: 'rates of buying differ without bound', high: 'all customers buy at the same rate' },
    alpha: { low: 'customers buy as often as can be measured', high: 'all customers buy at the same rate' },
    a: {
      low: 'dropout not identified: nobody is seen to leave',
      high: 'all customers leave with the same probability',
    },
    b: { low: 'customers leave at once or stay', high: 'all customers leave with the same probability' },
    s: { low: 'dropout not identified: nobody is seen to leave', high: 'all customers leave at the same rate' },
    beta: { low: 'customers leave at once or stay', high: 'all customers leave at the same rate' },
    p: { low: 'order values vary without bound', high: 'a customer always spends the same' },
    q: { low: 'customers differ in spend without bound', high: 'customers do not differ in spend' },
    gamma: { low: 'customers differ in spend without bound', high: 'customers do not differ in spend' },
    slope: { low: 'frequent buyers spend ever less a day', high: 'frequent buyers spend ever more a day' },
  };

/** The note in English, for the terminal tool and for logs. */
export function inEnglish(note: Note): string {
  switch (note.code) {
    case 'too-few-customers':
      return `too few customers to fit a model (${note.customers} customers, ${note.repeatCustomers} of them with repeat purchases; 30 and 10 are needed): rates are shrunken to a prior`;
    case 'purchase-prior':
      return `prior centred at ${note.centre}`;
    case 'weak-purchase-prior':
      return 'the best fit lies at a boundary; a weak prior keeps it inside';
    case 'boundary':
      return `boundary fit in ${note.parameter}: ${BOUNDARY[note.parameter][note.side]}`;
    case 'not-converged':
      return 'the fit did not converge; the best point found is used';
    case 'forecast-untried':
      return "the shop's past is too short or too thin to try forecasts on it: the models are weighed by their likelihood alone";
    case 'forecast-multiplier':
      return `forecasts of the shop's own past missed what came: expectations are multiplied by ${note.oneTime.toFixed(3)} for one-time buyers and by ${note.repeat.toFixed(3)} for repeat buyers`;
    case 'one-time-buyers-alike':
      return 'the models cannot tell one-time buyers apart well enough to rank them: all share one expectation';
    case 'seasonal':
      return `the shop has a season (its pace goes from ${note.lowest.toFixed(2)} to ${note.highest.toFixed(2)} of the year's average): the models' time runs with it`;
    case 'rule-ranks-better':
      return `on the shop's own past the rule '${note.rule}' ranked customers better than the forecast`;
    case 'same-day-orders-merged':
      return note.orders === 1
        ? 'one order fell on a day with another order of the same customer and counts as one purchase with it'
        : `${note.orders} orders fell on a day with another order of the same customer and count as one purchase with it`;
    case 'too-few-repeat-spenders':
      return `too few repeat buyers with spend to fit a spend model (${note.customers}; 10 are needed)`;
    case 'spend-mean-infinite':
      return `the spend model's mean does not exist (q = ${note.q.toPrecision(4)}); it is not used`;
    case 'shop-mean-spend':
      return `spend is shrunken to the shop's mean of ${note.mean.toPrecision(6)} with the weight of ${note.strength} orders`;
    case 'no-spend':
      return 'no order carries money: value is zero';
    case 'zero-spend-left-out':
      return `${note.customers} repeat buyers without positive spend are left out of the spend model's fit`;
    case 'spend-mean-truncated':
      return `the spend model's mean does not exist or nearly so (q = ${note.q.toPrecision(4)}): means leave out what lies beyond one customer in twenty`;
    case 'zero-spend-hurdle':
      return `${(100 * note.share).toPrecision(3)} % of purchase days bring no money: expected spend is the probability of money times the spend on a day with money`;
    case 'frequency-spend-correlation':
      return `frequency and spend are correlated (${note.correlation.toFixed(3)} ± ${note.correlationError.toFixed(3)} in logarithms); the models take them as independent`;
    case 'spend-by-frequency':
      return `frequency and spend are not independent (correlation ${note.correlation.toFixed(3)} ± ${note.correlationError.toFixed(3)} in logarithms, likelihood ratio ${note.likelihoodRatio.toFixed(1)}, 6.6 rejects): the shop's mean goes with purchase days to the power ${note.slope.toFixed(3)} ± ${note.standardError.toFixed(3)}`;
    case 'orders-without-customer':
      return `${note.orders} orders without a customer are left out`;
    case 'other-currencies':
      return `${note.orders} orders in other currencies than ${note.currency} count as purchases, their money does not`;
    case 'unknown-totals':
      return `${note.orders} orders of unknown total count as purchases, their money is not known`;
  }
}
