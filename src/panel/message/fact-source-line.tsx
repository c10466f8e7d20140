import type { Fact } from '../../offers/fact.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { messageWords } from '../../ui/i18n/words.ts';

/** Source and age of the fact under the pointer or the focus. The line keeps its height, so nothing jumps while reading. */
export function FactSourceLine({ fact }: { readonly fact: Fact | null }) {
  const words = useWords(messageWords);
  const format = useFormat();
  return (
    <p class="fact-source tiny faint" id="fact-source" aria-live="polite">
      {fact === null ? words.factHint : said(fact)}
    </p>
  );

  function said({ source, asOf }: Fact): string {
    const from = words.source[source];
    if (asOf === null) return from;
    const days = Math.max(0, Math.floor((Date.now() - Date.parse(asOf)) / 86_400_000));
    return words.factAge(from, format.when(asOf), format.daysAgo(days));
  }
}
