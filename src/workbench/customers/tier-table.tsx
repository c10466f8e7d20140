// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot place its rows by itself, so the roles are spelled out.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and headings of a table (not of a grid) take no focus; their buttons do.
import { useEffect, useRef } from 'preact/hooks';
import type { TierListColumn, TierListQuery, TierRow } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { columns, tracksOf } from './columns.tsx';
import { TableHead } from './table-head.tsx';
import type { TierListModel } from './tier-list-model.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

const ROW_HEIGHT = 38;

interface Props {
  readonly list: TierListModel;
  readonly count: number;
  readonly query: TierListQuery;
  readonly shown: readonly TierListColumn[];
  readonly opened: string | null;
  readonly onSort: (sort: TierListColumn, descending: boolean) => void;
  readonly onOpen: (key: string) => void;
}

/** Hundreds of thousands of rows, of which a few dozen are drawn. An ARIA table, because a <table> cannot place its rows. */
export function TierTable({ list, count, query, shown, opened, onSort, onOpen }: Props) {
  const words = useWords(customersWords);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows(scroller, count, ROW_HEIGHT);
  const first = rows.items[0]?.index ?? 0;
  const last = rows.items.at(-1)?.index ?? 0;
  const version = list.version.value;
  useEffect(() => {
    if (count > 0) list.need(first, last);
  }, [list, first, last, count, version]);
  useEffect(() => rows.scrollToTop(), [query]);

  const open = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    if (row?.dataset.key !== undefined) onOpen(row.dataset.key);
  };
  const { tracks, least } = tracksOf(shown);
  return (
    <div
      class={`table-scroll ${list.busy.value ? 'is-busy' : ''}`}
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by the keyboard.
      tabIndex={0}
      role="region"
      aria-label={words.table}
    >
      <div
        class="tier-table"
        role="table"
        aria-label={words.table}
        aria-rowcount={count + 1}
        aria-busy={list.busy.value}
        style={{ '--tracks': tracks, minWidth: `${least}px` }}
      >
        <TableHead shown={shown} query={query} onSort={onSort} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: each row's name is a button, which the keyboard reaches. */}
        <div class="table-body" role="rowgroup" style={{ height: `${rows.height}px` }} onClick={open}>
          {rows.items.map((item) => (
            <Row
              key={item.index}
              row={list.rowAt(item.index)}
              index={item.index}
              top={item.start}
              shown={shown}
              opened={opened}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: TierRow | null;
  readonly index: number;
  readonly top: number;
  readonly shown: readonly TierListColumn[];
  readonly opened: string | null;
}

function Row({ row, index, top, shown, opened }: RowProps) {
  const format = useFormat();
  const place = { transform: `translateY(${top}px)`, height: `${ROW_HEIGHT}px` };
  return (
    <div
      class={`table-row ${row === null ? 'is-waiting' : ''} ${row !== null && row.key === opened ? 'is-open' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      data-key={row?.key}
      style={place}
    >
      {shown.map((column) => (
        <div key={column} role="cell" class={columns[column].numeric ? 'cell number' : 'cell'}>
          {row === null ? <span class="cell-wait" /> : columns[column].cell(row, format)}
        </div>
      ))}
    </div>
  );
}
