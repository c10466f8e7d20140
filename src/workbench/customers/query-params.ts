import { type CustomerGroup, customerGroups } from '../../services/protocol/portfolio.ts';
import { type TierListColumn, type TierListQuery, tierListColumns } from '../../services/protocol/workbench-view.ts';

type TierFilter = TierListQuery['tiers'][number];
const TIERS: readonly TierFilter[] = ['A', 'B', 'C', 'none'];
export const MARGINS = ['gain', 'loss', 'unknown'] as const;

export const everybody: TierListQuery = {
  sort: 'clv',
  descending: true,
  text: '',
  tiers: [],
  shops: [],
  minOrders: null,
  aliveBelow: null,
  aliveAbove: null,
  margin: null,
  group: null,
};

/** The query as it stands in the address; what is usual is left out, so that the address stays short. */
export function toParams(query: TierListQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.sort !== everybody.sort || query.descending !== everybody.descending)
    params.set('sort', `${query.descending ? '-' : ''}${query.sort}`);
  if (query.text !== '') params.set('text', query.text);
  if (query.tiers.length > 0) params.set('tiers', query.tiers.join(','));
  for (const shop of query.shops) params.append('shop', shop);
  if (query.minOrders !== null) params.set('orders', String(query.minOrders));
  if (query.aliveAbove !== null) params.set('alive-from', String(query.aliveAbove));
  if (query.aliveBelow !== null) params.set('alive-to', String(query.aliveBelow));
  if (query.margin !== null) params.set('margin', query.margin);
  if (query.group !== null) params.set('group', query.group);
  return params;
}

/** The address may be typed or old: what cannot be understood counts as not said. */
export function fromParams(params: URLSearchParams): TierListQuery {
  const sort = params.get('sort');
  const column = columnOf(sort?.replace(/^-/, ''));
  return {
    sort: column ?? everybody.sort,
    descending: column === null ? everybody.descending : (sort?.startsWith('-') ?? false),
    text: params.get('text') ?? '',
    tiers: TIERS.filter((tier) => params.get('tiers')?.split(',').includes(tier)),
    shops: params.getAll('shop'),
    minOrders: number(params.get('orders'), 1, 1e9),
    aliveAbove: number(params.get('alive-from'), 0, 1),
    aliveBelow: number(params.get('alive-to'), 0, 1),
    margin: MARGINS.find((margin) => margin === params.get('margin')) ?? null,
    group: customerGroups.find((group) => group === params.get('group')) ?? null,
  };
}

export function isFiltered(query: TierListQuery): boolean {
  const { text, tiers, shops, minOrders, aliveAbove, aliveBelow, margin, group } = query;
  return (
    text !== '' ||
    tiers.length > 0 ||
    shops.length > 0 ||
    minOrders !== null ||
    aliveAbove !== null ||
    aliveBelow !== null ||
    margin !== null ||
    group !== null
  );
}

/** The address of a list of one shop's customers. */
export function groupParams(group: CustomerGroup, shop: string): URLSearchParams {
  return toParams({ ...everybody, group, shops: [shop] });
}

function columnOf(text: string | undefined): TierListColumn | null {
  return tierListColumns.find((column) => column === text) ?? null;
}

function number(text: string | null, low: number, high: number): number | null {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= low && value <= high ? value : null;
}
