import type { Identity } from '../../orders/identity.ts';
import { type Agreement, agreed } from '../agreement.ts';

/** The address under which Amazon forwards mail to one buyer. A host that only begins like Amazon's is not it. */
const ALIAS = /(?<![\w.+-])[a-z0-9][\w.+-]*@marketplace\.amazon\.[a-z]{2,3}(?:\.[a-z]{2})?(?![\w-]|\.\w)/gi;

/** The one alias that the texts hold; a buyer's real address is not looked for. */
export function aliasIn(texts: readonly (string | null)[]): Agreement {
  return agreed(texts.flatMap((text) => text?.match(ALIAS) ?? []).map((alias) => alias.toLowerCase()));
}

/** Medium: one buyer, one seller, one marketplace, and it usually stays; Amazon does not promise that. */
export function aliasBuyer(key: string): Identity {
  return { key, kind: 'alias-email', strength: 'medium' };
}
