import type { TestedForecast } from '../../services/protocol/truth-view.ts';
import { CoverageBar } from '../../ui/charts/coverage-bar.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, truthWords } from '../../ui/i18n/words.ts';
import { errorShare } from './counted.ts';

/** What the intervals of single customers are to hold, and how far off still counts as holding it. */
const PROMISED = 0.8;
const AS_PROMISED = 0.05;

/** Whether the intervals of single customers held what they promise. */
export function HeldCard({ held }: { readonly held: TestedForecast['held'] }) {
  const words = useWords(truthWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const within = Math.max(0, 1 - held.below - held.above);
  const off = held.inside - PROMISED;
  const verdict = Math.abs(off) <= AS_PROMISED ? words.heldWell : off < 0 ? words.heldLess : words.heldMore;
  return (
    <section class="card" aria-labelledby="truth-held">
      <h2 id="truth-held" class="section-title">
        {words.held}
      </h2>
      <p>
        {words.heldText(format.percent(held.inside))} <span class="muted">{verdict}</span>
      </p>
      <CoverageBar below={held.below} inside={within} above={held.above} />
      <ul class="truth-legend small">
        <li>
          {errorShare(held.below, format)} <span class="muted">{words.below}</span>
        </li>
        <li>
          <span class="key key-inside" aria-hidden="true" />
          {format.percent(within)} <span class="muted">{words.inside}</span>
        </li>
        <li>
          {errorShare(held.above, format)} <span class="muted">{words.above}</span>
        </li>
      </ul>
      <p class="small muted">{words.heldHow(common.customers(held.customers, format.number(held.customers)))}</p>
    </section>
  );
}
