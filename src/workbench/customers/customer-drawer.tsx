import { useEffect, useMemo } from 'preact/hooks';
import { costsHash } from '../../panel/customer/costs-hash.ts';
import { CustomerSummary } from '../../panel/customer/customer-summary.tsx';
import { CustomerTabs } from '../../panel/customer/customer-tabs.tsx';
import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, customersWords, panelWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { Dialog } from '../../ui/parts/dialog.tsx';
import { EmptyState } from '../../ui/parts/empty-state.tsx';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { Skeleton } from '../../ui/parts/skeleton.tsx';
import { createResource } from '../../ui/resource.ts';
import { attempt } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { EraseCustomer } from './erase-customer.tsx';

interface Props {
  readonly customer: string;
  readonly model: WorkbenchModel;
  readonly onClose: () => void;
}

/** The panel's own card of one customer, beside the list. */
export function CustomerDrawer({ customer, model, onClose }: Props) {
  const words = useWords(customersWords);
  const panel = useWords(panelWords);
  const common = useWords(commonWords);
  const view = useMemo(() => createResource<CustomerView | null>(), []);
  const load = () => void view.refresh(() => model.client.ask('customer.view', { key: customer, pageOrderId: null }));
  useEffect(() => {
    load();
    return model.client.on(['customers', 'scores'], load);
  }, [customer]);
  const answer = view.current.value;
  const undo = (id: string) =>
    void attempt(model.toasts, () => model.client.ask('sent.undo', { id }), common.reason).then(load);
  const toCosts = () => {
    if (answer.state === 'ready' && answer.value !== null)
      location.hash = costsHash(answer.value.marketplace.id, answer.value.shop);
  };
  return (
    <Dialog title={words.drawer} kind="drawer" onClose={onClose}>
      <div class="drawer">
        <button type="button" class="icon-button drawer-close" aria-label={common.close} onClick={onClose}>
          <Icon name="close" />
        </button>
        {answer.state === 'loading' && <Skeleton label={panel.loadingCustomer} blocks={[318, 220]} />}
        {answer.state === 'failed' && <FaultCard title={panel.failedCustomer} reason={answer.reason} onRetry={load} />}
        {answer.state === 'ready' && answer.value === null && (
          <EmptyState icon="user" title={panel.goneTitle}>
            <p class="muted">{panel.goneText}</p>
          </EmptyState>
        )}
        {answer.state === 'ready' && answer.value !== null && (
          <>
            <CustomerSummary view={answer.value} onCosts={toCosts} />
            <CustomerTabs view={answer.value} onUndo={undo} />
            <EraseCustomer view={answer.value} model={model} onErased={onClose} />
          </>
        )}
      </div>
    </Dialog>
  );
}
