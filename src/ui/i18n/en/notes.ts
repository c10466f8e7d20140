/** Values of a note as they are shown: days and numbers are already written by the seller's locale. */
export type NoteValues = Readonly<Record<string, string>>;

const value = (values: NoteValues, name: string) => values[name] ?? '?';

/** What limits a figure, by the code that the value engine and the services give. A code that is not here is shown by `fallback`. */
export const notes = {
  fallback: 'Some figures rest on less than is usual; read them with care.',
  sentences: {
    'no-kept-order': () => 'No paid order that was kept is known, so nothing can be estimated yet.',
    'not-scored-yet': () => 'The values of this shop have not been worked out yet; they come in a moment.',
    'money-unknown': () => 'The orders do not say what was paid, so no value in money can be given.',
    'history-ends': (values) =>
      `No order is known after ${value(values, 'day')}, so all figures are as of that day. Import newer orders to bring them up to date.`,
    'no-tiers': (values) => `Tiers need more customers to compare: ${value(values, 'customers')} are known.`,
    'too-few-customers': (values) =>
      `Few customers yet (${value(values, 'customers')}, of whom ${value(values, 'repeatCustomers')} came back; 30 and 10 are needed): estimates lean on what is usual for shops.`,
    'purchase-prior': () => 'What is usual for shops goes into the estimate of repeat orders.',
    'weak-purchase-prior': () =>
      'The shop’s own orders alone do not settle the repeat rate; a weak assumption steadies it.',
    boundary: () => 'One part of the model sits at its limit: the shop’s customers are hard to tell apart in it.',
    'not-converged': () => 'The calculation stopped before it settled; the best result so far is used.',
    'forecast-untried': () => 'The shop is too young for its forecasts to have been tested on its own past.',
    'forecast-multiplier': (values) =>
      `Past forecasts of this shop missed what came, so one-time buyers are taken times ${value(values, 'oneTime')} and repeat buyers times ${value(values, 'repeat')}.`,
    'one-time-buyers-alike': () =>
      'Who bought once cannot be told apart by that one order, so all of them share one expectation.',
    seasonal: () => 'The shop has a season; the forecast goes along with it.',
    'rule-ranks-better': () =>
      'In this shop’s past a simple rule put customers in a better order than the forecast did.',
    'same-day-orders-merged': (values) =>
      `${value(values, 'orders')} orders came on a day with another order of the same customer and count as one visit.`,
    'too-few-repeat-spenders': (values) =>
      `Too few repeat buyers with known amounts (${value(values, 'customers')}; 10 are needed): the shop’s average order is used.`,
    'spend-mean-infinite': () => 'Order values vary too wildly for a model; the shop’s average order is used.',
    'shop-mean-spend': () =>
      'The value of an order leans on the shop’s average until this customer has ordered more often.',
    'no-spend': () => 'No order says what was paid, so the value is not known.',
    'zero-spend-left-out': (values) =>
      `${value(values, 'customers')} repeat buyers without a positive amount are left out of the spend estimate.`,
    'spend-mean-truncated': () =>
      'Amounts vary so wildly that averages leave out the most extreme one in twenty customers.',
    'zero-spend-hurdle': (values) =>
      `${value(values, 'share')} of the days with an order brought no money; the value of an order allows for that.`,
    'spend-by-frequency': () =>
      'In this shop, people who order more often also spend differently on an order; the estimate goes along with that.',
    'frequency-spend-correlation': () =>
      'In this shop, people who order more often also spend differently; the model takes the two as independent.',
    'orders-without-customer': (values) => `${value(values, 'orders')} orders that name no buyer are left out.`,
    'unknown-totals': (values) =>
      `${value(values, 'orders')} orders do not say what was paid: they count as orders, but their money is not known.`,
    'other-currencies': (values) =>
      `${value(values, 'orders')} orders in other currencies than ${value(values, 'currency')} count as orders, but their money does not.`,
  } satisfies Readonly<Record<string, (values: NoteValues) => string>>,
};
