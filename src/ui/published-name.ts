import type { PurchaseModelView } from '../services/protocol/model-view.ts';

const NAMES: Readonly<Record<Exclude<PurchaseModelView['name'], 'shrunken-rate'>, string>> = {
  nbd: 'NBD',
  'bg-nbd': 'BG/NBD',
  'mbg-nbd': 'MBG/NBD',
  'pareto-nbd': 'Pareto/NBD',
  'bg-cnbd-k': 'BG/CNBD',
  'mbg-cnbd-k': 'MBG/CNBD',
};

/** The name under which a purchase model was published, the same in every language; null for what is no published model. */
export function publishedName({ name, phases }: PurchaseModelView): string | null {
  if (name === 'shrunken-rate') return null;
  return phases === null ? NAMES[name] : `${NAMES[name]}-${phases}`;
}
