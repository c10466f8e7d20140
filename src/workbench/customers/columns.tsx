import type { ComponentChildren } from 'preact';
import type { TierListColumn, TierRow } from '../../services/protocol/workbench-view.ts';
import { Meter } from '../../ui/charts/meter.tsx';
import type { Format } from '../../ui/i18n/format.ts';
import { TierMark } from '../../ui/parts/tier-mark.tsx';
import { NameCell } from './name-cell.tsx';

export interface Column {
  /** Least width in pixels, and its share of the room that is left. */
  readonly width: readonly [least: number, share: number];
  readonly numeric: boolean;
  /** Which way a first click sorts: best first. */
  readonly descendingFirst: boolean;
  readonly cell: (row: TierRow, format: Format) => ComponentChildren;
}

const none = <span class="faint">–</span>;

/** How each figure of the tier list is shown. Widths are fixed, so that columns do not jump while rows scroll in. */
export const columns: Readonly<Record<TierListColumn, Column>> = {
  tier: {
    width: [60, 0],
    numeric: false,
    descendingFirst: false,
    cell: (row) => <TierMark tier={row.tier} size="small" />,
  },
  name: { width: [150, 2], numeric: false, descendingFirst: false, cell: (row) => <NameCell row={row} /> },
  marketplace: {
    width: [112, 1.2],
    numeric: false,
    descendingFirst: false,
    cell: (row) => (
      <span class="ellipsis" title={`${row.marketplace} · ${row.shop}`}>
        {row.marketplace} <span class="faint">{row.shop}</span>
      </span>
    ),
  },
  orders: { width: [80, 0], numeric: true, descendingFirst: true, cell: (row, format) => format.number(row.orders) },
  lastOrder: {
    width: [116, 0.6],
    numeric: false,
    descendingFirst: true,
    cell: (row, format) => <span title={format.day(row.lastOrder)}>{format.daysAgo(row.daysAgo)}</span>,
  },
  alive: {
    width: [126, 0.5],
    numeric: false,
    descendingFirst: true,
    cell: (row, format) =>
      row.alive === null ? (
        none
      ) : (
        <span class="with-meter">
          <Meter share={row.alive} />
          {format.likelihood(row.alive)}
        </span>
      ),
  },
  clv: {
    width: [182, 0.8],
    numeric: true,
    descendingFirst: true,
    cell: ({ clv }, format) =>
      clv === null ? (
        none
      ) : (
        <>
          {format.estimate(clv.point)}{' '}
          <span class="bounds">
            {format.bound(clv.low)}–{format.bound(clv.high)}
          </span>
        </>
      ),
  },
  margin: {
    width: [124, 0.5],
    numeric: true,
    descendingFirst: true,
    cell: ({ margin }, format) => (margin === null ? none : <span>≈ {format.estimate(margin)}</span>),
  },
  expectedOrders: {
    width: [124, 0],
    numeric: true,
    descendingFirst: true,
    cell: (row, format) => (row.expectedOrders === null ? none : format.number(row.expectedOrders, 1)),
  },
  spent: { width: [112, 0.5], numeric: true, descendingFirst: true, cell: (row, format) => format.money(row.spent) },
  rfm: { width: [72, 0], numeric: false, descendingFirst: true, cell: (row) => row.rfm ?? none },
  since: {
    width: [104, 0],
    numeric: false,
    descendingFirst: false,
    cell: (row, format) => format.monthShort(row.since),
  },
};

/** The grid tracks of these columns, and the width below which the table scrolls sideways instead of squeezing them. */
export function tracksOf(shown: readonly TierListColumn[]): { tracks: string; least: number } {
  const widths = shown.map((column) => columns[column].width);
  return {
    tracks: widths.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`)).join(' '),
    least: widths.reduce((sum, [least]) => sum + least, 12),
  };
}
