/** What an address of the Shopify admin leads to: the unified admin, or a shop's own /admin of before 2023. */
export interface AdminAddress {
  /** The store's handle: the same word in both forms of address. */
  readonly store: string;
  readonly section: string;
  readonly id: string | null;
}

const UNIFIED = /^\/store\/([^/]+)\/(orders|customers)(?:\/(\d+))?\/?$/;
const LEGACY = /^\/admin\/(orders|customers)(?:\/(\d+))?\/?$/;

/** A link may leave the store out: it stays in the one that the page is in. */
const SHORT = /^\/(orders|customers)\/(\d+)\/?$/;

/** Null for every page but a list or a detail of orders or customers; a buyer's own /account pages are none. */
export function adminAddress(url: URL | null): AdminAddress | null {
  if (!url) return null;
  const unified = url.hostname === 'admin.shopify.com' ? UNIFIED.exec(url.pathname) : null;
  if (unified?.[1] && unified[2])
    return { store: unified[1].toLowerCase(), section: unified[2], id: unified[3] ?? null };
  const [, store] = /^([a-z0-9-]+)\.myshopify\.com$/.exec(url.hostname) ?? [];
  const legacy = LEGACY.exec(url.pathname);
  return store && legacy?.[1] ? { store, section: legacy[1], id: legacy[2] ?? null } : null;
}

/** The id of the order or customer that the link leads to, in the store whose page this is. */
export function linkedId(target: URL | null, section: 'orders' | 'customers', page: URL): string | null {
  const short = target?.hostname === page.hostname ? SHORT.exec(target.pathname) : null;
  if (short) return short[1] === section ? (short[2] ?? null) : null;
  const address = adminAddress(target);
  return address?.section === section && address.store === adminAddress(page)?.store ? address.id : null;
}
