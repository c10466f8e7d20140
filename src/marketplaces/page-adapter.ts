import type { Identity } from '../orders/identity.ts';
import type { SeenOrder } from '../orders/order.ts';
import type { Page } from './page.ts';

export type PageKind = 'order-list' | 'order' | 'messages' | 'customer';
export type Confidence = 'high' | 'medium';

/** One buyer or order found on a page. */
export interface Sighting {
  /** In the form that the marketplace's reports use, wherever the page shows that form. */
  readonly orderId: string | null;
  readonly customer: Identity | null;
  /** Other keys of the same buyer on the same page: the e-mail in the card of a customer who is known by an id. */
  readonly aliases?: readonly Identity[];
  readonly customerName?: string | null;
  /** What the page shows of the order besides its id. */
  readonly order?: SeenOrder | null;
  /** Where a badge belongs: beside this element. */
  readonly anchor: Element | null;
}

/** Reads sightings off a page. An empty answer means "not this markup": the next strategy is tried. */
export interface Strategy {
  readonly confidence: Confidence;
  readonly read: (page: Page) => readonly Sighting[];
}

/** How one kind of page of one marketplace is recognised and read. */
export interface PageAdapter {
  readonly kind: PageKind;
  /** Whether this kind of page can live at the address: decided before anything of the document is looked at. */
  readonly at: (url: URL) => boolean;
  /** Cheap and synchronous: at most a few selectors. Must be false on every page that is not the seller's. */
  readonly detect: (page: Page) => boolean;
  /** The seller's shop or account where the page tells it: a store handle, the shop's own host; null where it does not. */
  readonly shop: (page: Page) => string | null;
  /** Named ways to read it, best first; the first that names a buyer wins, else the first that finds an order. */
  readonly strategies: Readonly<Record<string, Strategy>>;
}

export function definePage(adapter: PageAdapter): PageAdapter {
  return adapter;
}
