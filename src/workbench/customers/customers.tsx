import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TierListQuery } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { Skeleton } from '../../ui/parts/skeleton.tsx';
import { PageHead } from '../page-head.tsx';
import type { WorkbenchModel } from '../workbench-model.ts';
import { ColumnPicker } from './column-picker.tsx';
import { CustomerDrawer } from './customer-drawer.tsx';
import { CustomersList } from './customers-list.tsx';
import { ExportButton } from './export-button.tsx';
import { NoCustomers } from './no-customers.tsx';
import { OverviewCards } from './overview-cards.tsx';
import { fromParams, isFiltered, toParams } from './query-params.ts';
import { loadColumns, saveColumns } from './shown-columns.ts';
import { createTierListModel } from './tier-list-model.ts';

/** The customer base: figures of the shop above, every customer below. The question lives in the address. */
export function Customers({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(customersWords);
  const format = useFormat();
  const list = useMemo(() => createTierListModel(model.client), [model]);
  const chosen = useMemo(() => loadColumns(), []);
  useEffect(() => list.dispose, [list]);
  const params = model.route.value?.params ?? new URLSearchParams();
  const [opened, open] = useState<string | null>(params.get('open'));
  const query = useMemo(() => fromParams(params), [toParams(fromParams(params)).toString()]);
  useEffect(() => list.setQuery(query), [list, query]);

  const go = (next: TierListQuery, customer: string | null) => {
    const nextParams = toParams(next);
    if (customer !== null) nextParams.set('open', customer);
    model.replaceRoute({ place: 'customers', params: nextParams });
    open(customer);
  };
  const head = list.head.value;
  const counts = head.state === 'ready' ? head.value : null;
  const overview = model.overview.current.value;
  if (overview.state === 'ready' && overview.value.customers === 0) return <NoCustomers />;
  const note =
    counts === null
      ? undefined
      : isFiltered(query)
        ? words.shownOf(format.number(counts.total), format.number(counts.shown))
        : words.all(format.number(counts.total));

  return (
    <>
      <PageHead title={words.title} note={note}>
        <ColumnPicker
          shown={chosen.value}
          onChange={(columns) => {
            chosen.value = columns;
            saveColumns(columns);
          }}
        />
        <ExportButton
          model={model}
          list={{
            query,
            columns: chosen.value.map((id) => ({ id, heading: words.column[id] })),
            rows: counts?.shown ?? 0,
          }}
        />
      </PageHead>
      {overview.state === 'loading' && <Skeleton blocks={[104]} />}
      {overview.state === 'failed' && (
        <FaultCard title={words.failedOverview} reason={overview.reason} onRetry={model.overview.refresh} />
      )}
      {overview.state === 'ready' && <OverviewCards overview={overview.value} chosen={query.shops} />}
      <CustomersList
        list={list}
        query={query}
        shown={chosen.value}
        shops={overview.state === 'ready' ? overview.value.shops : []}
        opened={opened}
        onQuery={(next) => go(next, null)}
        onOpen={(key) => go(query, key)}
      />
      {opened !== null && (
        <CustomerDrawer key={opened} customer={opened} model={model} onClose={() => go(query, null)} />
      )}
    </>
  );
}
