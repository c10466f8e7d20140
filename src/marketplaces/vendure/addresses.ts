import { type Page, targetOf } from '../page.ts';

/** A place in either admin interface: which app of which shop, and what it shows. */
interface Place {
  /** Host, port and the path before the app: the shop. */
  readonly shop: string;
  /** The app's own path segment, `admin` or `dashboard` unless the shop has renamed it. */
  readonly app: string;
  readonly section: 'orders' | 'customers';
  /** Null for the list. */
  readonly id: string | null;
}

/** The Angular admin puts customers under `customer/`; ids hold a digit, unlike `create`, `draft` and `new` (2026-11). */
const PLACES = [
  /^(.*)\/([^/]+)\/customer\/(customers)(?:\/((?=[^/]*\d)[\w-]+))?\/?$/,
  /^(.*)\/([^/]+)\/(orders|customers)(?:\/((?=[^/]*\d)[\w-]+))?\/?$/,
];

export function placeAt(url: URL): Place | null {
  const parts = PLACES.map((shape) => shape.exec(url.pathname)).find((match) => match !== null);
  const [, before, app, section, id] = parts ?? [];
  if (before === undefined || app === undefined) return null;
  return { shop: `${url.host}${before}`, app, section: section === 'orders' ? 'orders' : 'customers', id: id ?? null };
}

export function shopOf(page: Page): string | null {
  return placeAt(page.url)?.shop ?? null;
}

/** The id of the order or customer that a link inside the same app leads to, else null. */
export function linkedId(link: Element, section: Place['section'], page: Page): string | null {
  const target = targetOf(link, page);
  const [here, there] = [placeAt(page.url), target && placeAt(target)];
  const isSameApp = here?.shop === there?.shop && here?.app === there?.app;
  return isSameApp && there?.section === section ? there.id : null;
}
