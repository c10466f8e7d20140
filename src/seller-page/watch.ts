import { mayBeSellerPage, type SellerPages } from '../marketplaces/recognise.ts';
import { addressOf, onAddressChange } from './address-changes.ts';
import { createBadges } from './badges.ts';
import type { SellerPagePorts } from './ports.ts';
import { visit } from './visit.ts';

/**
 * Keeps the badges of a seller's page right while the seller moves through it. Each address is a visit of its own: leaving
 * it ends everything that it started. Where no adapter can read the address, nothing of the document is looked at or watched.
 * Returns how to stop; stops by itself when a port throws, because then the extension that it belongs to is gone.
 */
export function watch(ports: SellerPagePorts, marketplaces: readonly SellerPages[], view: Window = window): () => void {
  const life = new AbortController();
  let page = new AbortController();
  let told = false;
  const badges = createBadges(view.document, (index) => attempt(() => ports.open(index)));

  function stop(): void {
    life.abort();
    page.abort();
    badges.clear();
  }

  async function attempt<Value>(call: () => Value | Promise<Value>): Promise<Value | null> {
    try {
      return await call();
    } catch {
      stop();
      return null;
    }
  }

  const asking: SellerPagePorts['report'] = async (recognition) => {
    if (recognition === null && !told) return [];
    told = recognition !== null;
    return (await attempt(() => ports.report(recognition))) ?? [];
  };

  let refresh = (): void => {};

  function enter(): void {
    page.abort();
    page = new AbortController();
    badges.clear();
    refresh = () => {};
    if (mayBeSellerPage(new URL(addressOf(view)), marketplaces)) {
      refresh = visit({ view, marketplaces, badges, report: asking, signal: page.signal });
    } else {
      void asking(null);
    }
  }

  void attempt(() => {
    const unsubscribe = ports.onRefresh(() => refresh());
    life.signal.addEventListener('abort', () => unsubscribeQuietly(unsubscribe), { once: true });
    onAddressChange(view, life.signal, enter);
    enter();
  });
  return stop;
}

/** After an update the extension's own objects may refuse even to be let go. */
function unsubscribeQuietly(unsubscribe: () => void): void {
  try {
    unsubscribe();
  } catch {
    // Nothing is left to unsubscribe from.
  }
}
