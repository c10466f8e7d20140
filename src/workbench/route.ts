export const places = ['start', 'customers', 'portfolio', 'truth', 'settings'] as const;
export type Place = (typeof places)[number];

/** Where the seller is. Everything that a reload must bring back is in the address. */
export interface Route {
  readonly place: Place;
  readonly params: URLSearchParams;
}

/** null: the address names no place, as on the very first opening. */
export function parseRoute(hash: string): Route | null {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const place = places.find((known) => known === path);
  return place === undefined ? null : { place, params: new URLSearchParams(query) };
}

export function routeHash(place: Place, params?: URLSearchParams): string {
  const query = params?.toString() ?? '';
  return query === '' ? `#/${place}` : `#/${place}?${query}`;
}
