// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot place its rows by itself, so the roles are spelled out.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and headings of a table (not of a grid) take no focus; their buttons do.
import type { TierListColumn, TierListQuery } from '../../services/protocol/workbench-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { columns } from './columns.tsx';

interface Props {
  readonly shown: readonly TierListColumn[];
  readonly query: TierListQuery;
  readonly onSort: (sort: TierListColumn, descending: boolean) => void;
}

export function TableHead({ shown, query, onSort }: Props) {
  const words = useWords(customersWords);
  return (
    <div role="rowgroup" class="table-head">
      <div role="row" aria-rowindex={1} class="head-row">
        {shown.map((column) => {
          const sorted = query.sort === column;
          const descending = sorted ? !query.descending : columns[column].descendingFirst;
          return (
            <div
              key={column}
              role="columnheader"
              class={columns[column].numeric ? 'cell number' : 'cell'}
              aria-sort={sorted ? (query.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" class="sort" onClick={() => onSort(column, descending)}>
                <span class="ellipsis">{words.column[column]}</span>
                {sorted && <Icon name={query.descending ? 'downward' : 'up'} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
