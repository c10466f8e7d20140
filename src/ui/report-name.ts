import type { ReportWords } from './i18n/en/reports.ts';

/** What a report profile is called among those of its marketplace; one that has no words yet shows its id. */
export function reportName(id: string, words: Readonly<Record<string, ReportWords>>): string {
  return wordsOf(id, words).name;
}

/** The same with the marketplace's name. */
export function fullReportName(id: string, words: Readonly<Record<string, ReportWords>>): string {
  const { of, name } = wordsOf(id, words);
  return of === null ? name : `${of}: ${name}`;
}

function wordsOf(id: string, words: Readonly<Record<string, ReportWords>>): ReportWords {
  return (Object.hasOwn(words, id) ? words[id] : undefined) ?? { of: null, name: id };
}
