import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { createFormat, type Format } from './format.ts';
import { chosenLanguage, formattingLocale, type Language } from './language.ts';
import type { Translations } from './words.ts';

export interface Locale {
  readonly language: Language;
  readonly format: Format;
}

const LocaleContext = createContext<Locale>({ language: 'en', format: createFormat('en') });

function localeOf(setting: Language | 'auto', browserLanguage: string): Locale {
  const language = chosenLanguage(setting, browserLanguage);
  return { language, format: createFormat(formattingLocale(language, browserLanguage)) };
}

interface ProviderProps {
  readonly setting: Language | 'auto';
  readonly browserLanguage: string;
  readonly children: ComponentChildren;
}

export function LocaleProvider({ setting, browserLanguage, children }: ProviderProps) {
  const locale = useMemo(() => localeOf(setting, browserLanguage), [setting, browserLanguage]);
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export function useFormat(): Format {
  return useContext(LocaleContext).format;
}

/** The words of one part of the interface in the chosen language. */
export function useWords<Words>(translations: Translations<Words>): Words {
  return translations[useContext(LocaleContext).language];
}
