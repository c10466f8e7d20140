import { useFormat, useWords } from '../ui/i18n/locale.tsx';
import { commonWords, panelWords } from '../ui/i18n/words.ts';
import { Icon } from '../ui/icons.tsx';
import { type PanelModel, selectedBuyer } from './panel-model.ts';

/** Where the seller is, the way back, and the two ways out: look somebody up, and the workbench. */
export function TopBar({ model }: { readonly model: PanelModel }) {
  const words = useWords(panelWords);
  const common = useWords(commonWords);
  const focus = model.focus.value;
  return (
    <header class="top-bar">
      <Place model={model} />
      <button
        type="button"
        class="icon-button"
        aria-label={words.search}
        title={words.search}
        aria-pressed={focus.kind === 'search'}
        onClick={focus.kind === 'search' ? model.closeSearch : model.openSearch}
      >
        <Icon name="search" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={common.openWorkbench}
        title={common.openWorkbench}
        onClick={() => model.platform.openWorkbench()}
      >
        <Icon name="open" />
      </button>
    </header>
  );
}

function Place({ model }: { readonly model: PanelModel }) {
  const words = useWords(panelWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const focus = model.focus.value;
  const state = model.state.value;
  const shown = state.state === 'ready' ? state.value : null;

  if (focus.kind === 'search' || (focus.kind === 'customer' && focus.lookedUp)) {
    return <Back label={common.back} onBack={focus.kind === 'search' ? model.closeSearch : model.openSearch} />;
  }
  if (shown?.kind === 'buyers' && shown.buyers.length > 1 && selectedBuyer(shown) !== null) {
    return (
      <Back
        label={words.buyers(shown.buyers.length, format.number(shown.buyers.length))}
        onBack={() => void model.select(null)}
      />
    );
  }
  const text =
    shown?.kind === 'buyers'
      ? [shown.marketplace.name, words.page[shown.page]].filter(Boolean).join(' · ')
      : common.appName;
  return <h1 class="grow ellipsis place">{text}</h1>;
}

function Back({ label, onBack }: { readonly label: string; readonly onBack: () => void }) {
  return (
    <h1 class="grow place">
      <button type="button" class="back" onClick={onBack}>
        <Icon name="back" />
        <span class="ellipsis">{label}</span>
      </button>
    </h1>
  );
}
