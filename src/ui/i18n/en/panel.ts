import { plural } from '../plural.ts';

export const panel = {
  title: 'Customer panel',
  search: 'Find a customer',
  searchHint: 'Name or buyer key',
  searchEmpty: 'Type part of a name, username or buyer number.',
  searchNobody: (text: string) => `Nobody is called “${text}”.`,
  searchCount: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} customer found`, other: `${shown} customers found` }),
  searchMore: 'Only the first matches are shown: type more of the name.',
  noPageTitle: 'No buyer on this page',
  noPageText: 'Open an order, an order list or a conversation in your seller account, and the buyer appears here.',
  noPageAllowed: (names: string) => `Pages are read on ${names}.`,
  noPageNone: 'No marketplace is allowed yet, so no page is read.',
  allowOne: 'Allow a marketplace',
  allowMore: 'Allow another marketplace',
  importFirst: 'No orders are here yet. Bring in an order report first: it takes a minute.',
  importNow: 'Bring in orders',
  orSearch: 'Or look somebody up',
  nobodyTitle: 'Nobody recognised here',
  nobodyText: (marketplace: string) =>
    `This page is on ${marketplace}, but no buyer on it could be read with certainty, so none is shown. Open a single order, or find the customer by name.`,
  nobodyAdapter: (adapter: string) => `Read by ${adapter}`,
  buyers: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} buyer on this page`, other: `${shown} buyers on this page` }),
  pick: 'Whose card do you want to see?',
  page: { 'order-list': 'Order list', order: 'Order', messages: 'Conversation', customer: 'Customer' } as Readonly<
    Record<string, string>
  >,
  readBy: (adapter: string, strategy: string) => `Read by ${adapter}, way: ${strategy}`,
  newBuyer: 'new',
  noName: 'Unnamed buyer',
  order: (id: string) => `Order ${id}`,
  unknownTitle: 'Not in your orders so far',
  unknownText: 'The page names this buyer, but no order of theirs has been brought in. Nothing is assumed about them.',
  unknownHelp: 'What would help: bring in an order report that reaches further back, or connect the shop.',
  anonymousTitle: 'The buyer is not named',
  anonymousText:
    'This page shows the order but not who placed it, and the order is not among those brought in. Import a report with this order to know the buyer.',
  goneTitle: 'This customer is no longer here',
  goneText: 'It was erased, or joined with another customer in a different window.',
  loadingCustomer: 'Loading the customer',
  failedState: 'Could not read what this tab shows',
  failedCustomer: 'Could not load this customer',
  failedSearch: 'Could not search',
};
