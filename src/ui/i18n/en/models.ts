import { plural } from '../plural.ts';

/** The models behind the estimates, as a seller would describe them. */
export const models = {
  mixture: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} model`, other: `mixture of ${shown} models` }),
  amounts: 'Amounts',
  purchase: {
    nbd: 'Buyers stay for good',
    'bg-nbd': 'Buyers may leave after a repeat order',
    'mbg-nbd': 'Buyers may leave after any order',
    'pareto-nbd': 'Buyers may leave at any time',
    'bg-cnbd-k': 'Buyers with a rhythm, who may leave after a repeat order',
    'mbg-cnbd-k': 'Buyers with a rhythm, who may leave after any order',
    'shrunken-rate': 'What is usual for shops, moved by this shop’s orders',
  },
  spend: {
    'gamma-gamma': 'Each buyer’s usual amount, drawn towards what the shop’s buyers spend',
    'shrunken-mean': 'The shop’s average order, moved by the buyer’s own orders',
  },
};
