/** The shop: its host and the path before /wp-admin, without a port's or a slash's worth of difference. */
export function shopAt(url: URL): string | null {
  const end = url.pathname.indexOf('/wp-admin/');
  return end < 0 ? null : `${url.host}${url.pathname.slice(0, end)}`;
}

/** What a page of wp-admin shows of the orders: the list, one order (its post id), or neither. Both storages, see §1. */
export function adminPage(url: URL): 'list' | { readonly order: string } | null {
  const script = /\/wp-admin\/(edit|post|admin)\.php$/.exec(url.pathname)?.[1];
  const query = url.searchParams;
  if (script === 'edit') return query.get('post_type') === 'shop_order' ? 'list' : null;
  if (script === 'post') return query.get('action') === 'edit' ? order(query.get('post')) : null;
  if (script !== 'admin' || query.get('page') !== 'wc-orders') return null;
  return query.get('action') === 'edit'
    ? order(query.get('id'))
    : query.has('action') && query.has('id')
      ? null
      : 'list';
}

function order(id: string | null): { readonly order: string } | null {
  return id !== null && /^[1-9]\d*$/.test(id) ? { order: id } : null;
}
