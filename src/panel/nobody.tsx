import type { PanelState } from '../services/protocol/customer-view.ts';
import { useWords } from '../ui/i18n/locale.tsx';
import { panelWords } from '../ui/i18n/words.ts';
import { EmptyState } from '../ui/parts/empty-state.tsx';
import type { PanelModel } from './panel-model.ts';
import { SearchScreen } from './search-screen.tsx';

interface Props {
  readonly state: PanelState & { kind: 'nobody' };
  readonly model: PanelModel;
}

/** Unsure means nobody: a wrong customer costs more than none. The adapter is named so that a report about it can be made. */
export function Nobody({ state, model }: Props) {
  const words = useWords(panelWords);
  return (
    <>
      <EmptyState icon="user" title={words.nobodyTitle}>
        <p class="muted">{words.nobodyText(state.marketplace)}</p>
        <p class="tiny faint">{words.nobodyAdapter(state.adapter)}</p>
      </EmptyState>
      <SearchScreen model={model} title={words.orSearch} />
    </>
  );
}
