/** What a reader of a model must know, as a code with its parameters: the screens translate codes, the tool writes English. */
export type Note =
  | { readonly code: 'too-few-customers'; readonly customers: number; readonly repeatCustomers: number }
  | {
      readonly code: 'purchase-prior';
      readonly r: number;
      readonly alphaDays: number;
      readonly a: number;
      readonly b: number;
    }
  | { readonly code: 'weak-purchase-prior' }
  | { readonly code: 'boundary'; readonly parameter: PurchaseParameter | SpendParameter; readonly side: 'low' | 'high' }
  | { readonly code: 'not-converged' }
  | { readonly code: 'same-day-orders-merged'; readonly orders: number }
  | { readonly code: 'too-few-repeat-spenders'; readonly customers: number }
  | { readonly code: 'spend-mean-infinite'; readonly q: number }
  | { readonly code: 'shop-mean-spend'; readonly mean: number; readonly strength: number }
  | { readonly code: 'no-spend' }
  | { readonly code: 'zero-spend-left-out'; readonly customers: number }
  | { readonly code: 'frequency-spend-correlation'; readonly correlation: number }
  | { readonly code: 'orders-without-customer'; readonly orders: number }
  | { readonly code: 'other-currencies'; readonly orders: number; readonly currency: string }
  | { readonly code: 'unknown-totals'; readonly orders: number };

export type PurchaseParameter = 'r' | 'alpha' | 'a' | 'b';
export type SpendParameter = 'p' | 'q' | 'gamma';

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
    p: { low: 'order values vary without bound', high: 'a customer always spends the same' },
    q: { low: 'customers differ in spend without bound', high: 'customers do not differ in spend' },
    gamma: { low: 'customers differ in spend without bound', high: 'customers do not differ in spend' },
  };

/** The note in English, for the terminal tool and for logs. */
export function inEnglish(note: Note): string {
  switch (note.code) {
    case 'too-few-customers':
      return `too few customers to fit a model (${note.customers} customers, ${note.repeatCustomers} of them with repeat purchases; 30 and 10 are needed): rates are shrunken to a prior`;
    case 'purchase-prior':
      return `prior centred at r=${note.r}, alpha=${note.alphaDays} days, a=${note.a}, b=${note.b}`;
    case 'weak-purchase-prior':
      return 'the best fit lies at a boundary; a weak prior keeps it inside';
    case 'boundary':
      return `boundary fit in ${note.parameter}: ${BOUNDARY[note.parameter][note.side]}`;
    case 'not-converged':
      return 'the fit did not converge; the best point found is used';
    case 'same-day-orders-merged':
      return `${note.orders} orders fell on a day with another order of the same customer and count as one purchase with it`;
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
    case 'frequency-spend-correlation':
      return `frequency and spend are correlated (${note.correlation.toFixed(3)}); the models take them as independent`;
    case 'orders-without-customer':
      return `${note.orders} orders without a customer are left out`;
    case 'other-currencies':
      return `${note.orders} orders in other currencies than ${note.currency} count as purchases, their money does not`;
    case 'unknown-totals':
      return `${note.orders} orders of unknown total count as purchases, their money is not known`;
  }
}
