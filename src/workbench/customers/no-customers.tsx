import { useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { EmptyState } from '../../ui/parts/empty-state.tsx';
import { PageHead } from '../page-head.tsx';
import { routeHash } from '../route.ts';

export function NoCustomers() {
  const words = useWords(customersWords);
  return (
    <>
      <PageHead title={words.title} />
      <EmptyState icon="users" title={words.empty}>
        <p class="muted">{words.emptyText}</p>
        <a class="button button-primary" href={routeHash('start')}>
          {words.toStart}
        </a>
      </EmptyState>
    </>
  );
}
