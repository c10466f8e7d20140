import type { ShopView, TierListColumn, TierListQuery } from '../../services/protocol/workbench-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { Skeleton } from '../../ui/parts/skeleton.tsx';
import { Filters } from './filters.tsx';
import type { TierListModel } from './tier-list-model.ts';
import { TierTable } from './tier-table.tsx';

interface Props {
  readonly list: TierListModel;
  readonly query: TierListQuery;
  readonly shown: readonly TierListColumn[];
  readonly shops: readonly ShopView[];
  readonly opened: string | null;
  readonly onQuery: (query: TierListQuery) => void;
  readonly onOpen: (key: string) => void;
}

/** Filters and the table under them. The filters stay while the table waits, fails or is empty: they are the way out. */
export function CustomersList({ list, query, shown, shops, opened, onQuery, onOpen }: Props) {
  const words = useWords(customersWords);
  const head = list.head.value;
  const counts = head.state === 'ready' ? head.value : null;
  return (
    <div class="card card-flush list-card">
      <Filters query={query} head={counts} shops={shops} shown={shown} onChange={onQuery} />
      {head.state === 'loading' && (
        <div class="list-wait">
          <Skeleton blocks={[34, 34, 34, 34, 34, 34]} />
        </div>
      )}
      {head.state === 'failed' && <FaultCard title={words.failed} reason={head.reason} onRetry={list.reload} />}
      {counts !== null && counts.shown === 0 && (
        <div class="list-empty">
          <h2>{words.nobody}</h2>
          <p class="muted">{words.nobodyText}</p>
        </div>
      )}
      {counts !== null && counts.shown > 0 && (
        <TierTable
          list={list}
          count={counts.shown}
          query={query}
          shown={shown}
          opened={opened}
          onSort={(sort, descending) => onQuery({ ...query, sort, descending })}
          onOpen={onOpen}
        />
      )}
    </div>
  );
}
