import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, startWords } from '../../ui/i18n/words.ts';
import { PageHead } from '../page-head.tsx';
import { routeHash } from '../route.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { Connections } from './connections.tsx';
import { DropZone } from './drop-zone.tsx';
import { JobList } from './job-list.tsx';
import { Marketplaces } from './marketplaces.tsx';

/** How orders come in: files first, because that works within two minutes and asks for no permission. */
export function Start({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(startWords);
  return (
    <>
      <PageHead title={words.title} />
      <div class="start-columns">
        <div class="start-column">
          <Welcome model={model} />
          <DropZone model={model} />
          <JobList model={model} />
        </div>
        <div class="start-column">
          <Marketplaces model={model} />
          <Connections model={model} />
        </div>
      </div>
    </>
  );
}

/** Three lines for the first visit; one line with the way on once orders are here. */
function Welcome({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(startWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const overview = model.overview.current.value;
  if (overview.state !== 'ready') return null;
  const { customers, orders } = overview.value;
  if (customers > 0) {
    return (
      <div class="card have">
        <p class="grow">
          {words.haveOrders(
            common.orders(orders, format.number(orders)),
            common.customers(customers, format.number(customers)),
          )}
        </p>
        <a class="button" href={routeHash('customers')}>
          {words.seeCustomers}
        </a>
      </div>
    );
  }
  return (
    <section class="card welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{words.firstTitle}</h2>
      <ol>
        {words.firstSteps.map((step, index) => (
          <li key={step}>
            <span class="step" aria-hidden="true">
              {format.number(index + 1)}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
