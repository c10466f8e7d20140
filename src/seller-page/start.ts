import type { SellerPages } from '../marketplaces/recognise.ts';
import type { SellerPagePorts } from './ports.ts';
import { watch } from './watch.ts';

/**
 * Starts once in a document: a page that was open when its host was allowed may get the script twice. Not one of WXT's content
 * scripts, because their wrapper announces itself to the page by window messages.
 */
export function start(ports: SellerPagePorts, marketplaces: readonly SellerPages[]): void {
  if ('clienteleWatches' in globalThis) return;
  Object.assign(globalThis, { clienteleWatches: true });
  watch(ports, marketplaces);
}
