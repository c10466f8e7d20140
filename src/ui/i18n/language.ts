/** Languages that the whole interface is written in. A language is one folder beside this file and one entry in words.ts. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** How each language calls itself: a reader who is lost in the wrong one must find his own. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' };

/** The written language that is nearest to a BCP 47 tag; English where none is. */
export function nearestLanguage(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** The chosen language; 'auto' follows the browser. */
export function chosenLanguage(setting: Language | 'auto', browserLanguage: string): Language {
  return setting === 'auto' ? nearestLanguage(browserLanguage) : setting;
}

/** The locale for figures and dates: the browser's own region where it speaks the chosen language (en-GB, not plain en). */
export function formattingLocale(language: Language, browserLanguage: string): string {
  const valid = isLocale(browserLanguage);
  return valid && sameBase(language, browserLanguage) && !/^zh-(tw|hk|mo|hant)/i.test(browserLanguage)
    ? browserLanguage
    : language;
}

function sameBase(language: Language, tag: string): boolean {
  return tag.toLowerCase().split('-')[0] === language.split('-')[0];
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
