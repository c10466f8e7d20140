import type { PanelState } from '../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../ui/i18n/locale.tsx';
import { panelWords } from '../ui/i18n/words.ts';
import { EmptyState } from '../ui/parts/empty-state.tsx';
import type { PanelModel } from './panel-model.ts';
import { SearchScreen } from './search-screen.tsx';

interface Props {
  readonly state: PanelState & { kind: 'no-page' };
  readonly model: PanelModel;
}

/** The tab shows no buyer: what the seller can do about it, in the order in which it helps. */
export function NoPage({ state, model }: Props) {
  const words = useWords(panelWords);
  const format = useFormat();
  const none = state.allowed.length === 0;
  const open = () => model.platform.openWorkbench();
  return (
    <>
      <EmptyState icon="page" title={words.noPageTitle}>
        <p class="muted">{words.noPageText}</p>
        <p class="muted">{none ? words.noPageNone : words.noPageAllowed(format.list(state.allowed))}</p>
        {state.customers === 0 && <p class="muted">{words.importFirst}</p>}
        <div class="row wrap">
          {state.customers === 0 && (
            <button type="button" class="button button-primary" onClick={open}>
              {words.importNow}
            </button>
          )}
          <button type="button" class={`button ${none && state.customers > 0 ? 'button-primary' : ''}`} onClick={open}>
            {none ? words.allowOne : words.allowMore}
          </button>
        </div>
      </EmptyState>
      {state.customers > 0 && <SearchScreen model={model} title={words.orSearch} />}
    </>
  );
}
