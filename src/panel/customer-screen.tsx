import { nearestLanguage } from '../ui/i18n/language.ts';
import { useLocale, useWords } from '../ui/i18n/locale.tsx';
import { commonWords, messageWords, panelWords } from '../ui/i18n/words.ts';
import { EmptyState } from '../ui/parts/empty-state.tsx';
import { FaultCard } from '../ui/parts/fault-card.tsx';
import { Skeleton } from '../ui/parts/skeleton.tsx';
import { costsHash } from './customer/costs-hash.ts';
import { CustomerSummary } from './customer/customer-summary.tsx';
import { CustomerTabs } from './customer/customer-tabs.tsx';
import { copyMessage, undoSent } from './message/copy-message.ts';
import { MessageCard } from './message/message-card.tsx';
import type { PanelModel } from './panel-model.ts';

export function CustomerScreen({ model }: { readonly model: PanelModel }) {
  const words = useWords(panelWords);
  const message = useWords(messageWords);
  const common = useWords(commonWords);
  const { language } = useLocale();
  const customer = model.customer.value;

  if (customer.state === 'loading') return <Skeleton label={words.loadingCustomer} blocks={[318, 232, 200]} />;
  if (customer.state === 'failed')
    return <FaultCard title={words.failedCustomer} reason={customer.reason} onRetry={model.reload} />;
  const view = customer.value;
  if (view === null) {
    return (
      <EmptyState icon="user" title={words.goneTitle}>
        <p class="muted">{words.goneText}</p>
        <button type="button" class="button" onClick={model.openSearch}>
          {words.search}
        </button>
      </EmptyState>
    );
  }
  const setting = model.settings.value?.messageLanguage ?? 'auto';
  const tools = {
    client: model.client,
    platform: model.platform,
    toasts: model.toasts,
    words: message,
    undo: common.undo,
  };
  return (
    <>
      <CustomerSummary
        view={view}
        onCosts={() => model.platform.openWorkbench(costsHash(view.marketplace.id, view.shop))}
      />
      <MessageCard
        key={`${view.key} ${view.pageOrderId}`}
        view={view}
        draft={model.drafts(view.key, view.pageOrderId)}
        defaultLanguage={setting === 'auto' ? nearestLanguage(language) : setting}
        onCopy={(ready) => void copyMessage(view.key, ready, tools).then(model.reload)}
      />
      <CustomerTabs key={`tabs/${view.key}`} view={view} onUndo={(id) => void undoSent(id, tools).then(model.reload)} />
    </>
  );
}
