import { useEffect, useRef } from 'preact/hooks';
import { LocaleProvider, useLocale, useWords } from '../ui/i18n/locale.tsx';
import {
  commonWords,
  customersWords,
  portfolioWords,
  settingsWords,
  startWords,
  truthWords,
} from '../ui/i18n/words.ts';
import { ToastHost } from '../ui/parts/toasts.tsx';
import { applyTheme } from '../ui/theme.ts';
import { Customers } from './customers/customers.tsx';
import { Navigation } from './navigation.tsx';
import { PortfolioPage } from './portfolio/portfolio-page.tsx';
import type { Place } from './route.ts';
import { Settings } from './settings/settings.tsx';
import { Start } from './start/start.tsx';
import { TruthPage } from './truth/truth-page.tsx';
import type { WorkbenchModel } from './workbench-model.ts';

interface Props {
  readonly model: WorkbenchModel;
}

const FALLBACK = { language: 'auto', messageLanguage: 'auto', theme: 'auto' } as const;

/** The settings come first: a page that changes its language or its colours while it is being read looks broken. */
export function Workbench({ model }: Props) {
  const answer = model.settings.current.value;
  const settings = answer.state === 'ready' ? answer.value : FALLBACK;
  useEffect(() => applyTheme(settings.theme), [settings.theme]);
  if (answer.state === 'loading') return null;
  return (
    <LocaleProvider setting={settings.language} browserLanguage={model.platform.uiLanguage()}>
      <Frame model={model} />
    </LocaleProvider>
  );
}

function Frame({ model }: Props) {
  const common = useWords(commonWords);
  const words = useWords(settingsWords);
  const titles = {
    start: useWords(startWords).title,
    customers: useWords(customersWords).title,
    portfolio: useWords(portfolioWords).title,
    truth: useWords(truthWords).title,
    settings: words.title,
  };
  const { language } = useLocale();
  const place = usePlace(model);
  const main = useRef<HTMLElement>(null);
  const drawn = useRef(false);

  useEffect(() => {
    document.documentElement.lang = language;
    if (place !== null) document.title = `${titles[place]} · ${common.appName}`;
  }, [language, place]);
  /* A new place is announced by its heading; on the first drawing the focus stays where the browser put it. */
  useEffect(() => {
    if (drawn.current) main.current?.querySelector<HTMLElement>('h1')?.focus();
    drawn.current = place !== null;
  }, [place]);

  return (
    <div class="workbench">
      {/* biome-ignore lint/a11y/useValidAnchor: a link to the content; the hash is the route, so it may not be followed. */}
      <a class="skip" href="#main" onClick={(event) => skipTo(event, main.current)}>
        {words.skip}
      </a>
      <Navigation place={place} titles={titles} label={words.nav} />
      <main id="main" ref={main} tabIndex={-1} class={`main main-${place ?? 'start'}`}>
        {place === 'start' && <Start model={model} />}
        {place === 'customers' && <Customers model={model} />}
        {place === 'portfolio' && <PortfolioPage model={model} />}
        {place === 'truth' && <TruthPage model={model} />}
        {place === 'settings' && <Settings model={model} />}
      </main>
      <ToastHost toasts={model.toasts} />
    </div>
  );
}

/** Without an address the seller with customers lands among them, and a new one at the start. */
function usePlace(model: WorkbenchModel): Place | null {
  const route = model.route.value;
  const overview = model.overview.current.value;
  if (route !== null) return route.place;
  if (overview.state === 'loading') return null;
  return overview.state === 'ready' && overview.value.customers > 0 ? 'customers' : 'start';
}

/** The link may not change the address: the hash is the route. */
function skipTo(event: MouseEvent, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
