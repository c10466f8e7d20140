import { useEffect } from 'preact/hooks';
import { LocaleProvider, useLocale, useWords } from '../ui/i18n/locale.tsx';
import { panelWords } from '../ui/i18n/words.ts';
import { FaultCard } from '../ui/parts/fault-card.tsx';
import { Skeleton } from '../ui/parts/skeleton.tsx';
import { ToastHost } from '../ui/parts/toasts.tsx';
import { applyTheme } from '../ui/theme.ts';
import { BuyerList } from './buyer-list.tsx';
import { CustomerScreen } from './customer-screen.tsx';
import { NoPage } from './no-page.tsx';
import { Nobody } from './nobody.tsx';
import { type PanelModel, selectedBuyer } from './panel-model.ts';
import { SearchScreen } from './search-screen.tsx';
import { TopBar } from './top-bar.tsx';
import { UnknownBuyer } from './unknown-buyer.tsx';

interface Props {
  readonly model: PanelModel;
}

/** The settings come first: a panel that changes its language or its colours while it is being read looks broken. */
export function Panel({ model }: Props) {
  const settings = model.settings.value;
  useEffect(() => {
    if (settings !== null) applyTheme(settings.theme);
  }, [settings]);
  if (settings === null) return null;
  return (
    <LocaleProvider setting={settings.language} browserLanguage={model.platform.uiLanguage()}>
      <PanelFrame model={model} />
    </LocaleProvider>
  );
}

function PanelFrame({ model }: Props) {
  const words = useWords(panelWords);
  const { language } = useLocale();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <>
      <TopBar model={model} />
      <main class="panel" aria-label={words.title}>
        <PanelScreen model={model} />
      </main>
      <ToastHost toasts={model.toasts} />
    </>
  );
}

function PanelScreen({ model }: Props) {
  const words = useWords(panelWords);
  const focus = model.focus.value;
  const state = model.state.value;
  if (focus.kind === 'search') return <SearchScreen model={model} />;
  if (focus.kind === 'customer') return <CustomerScreen model={model} />;
  if (state.state === 'loading') return <Skeleton blocks={[236, 180, 160]} />;
  if (state.state === 'failed')
    return <FaultCard title={words.failedState} reason={state.reason} onRetry={model.reload} />;
  const shown = state.value;
  if (shown.kind === 'no-page') return <NoPage state={shown} model={model} />;
  if (shown.kind === 'nobody') return <Nobody state={shown} model={model} />;
  const buyer = selectedBuyer(shown);
  if (buyer !== null) return <UnknownBuyer buyer={buyer} marketplace={shown.marketplace.name} model={model} />;
  return <BuyerList state={shown} onPick={(index) => void model.select(index)} />;
}
