import type { ServingView } from '../../services/protocol/portfolio.ts';
import { VerdictBar } from '../../ui/charts/verdict-bar.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';

/** The verdict as a function of what serving an order costs: as a bar, and in words. */
export function VerdictBands({ serving }: { readonly serving: Extract<ServingView, { kind: 'known' }> }) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { bands, atRate } = serving;
  const cost = atRate?.now?.cost ?? null;
  return (
    <div class="bands">
      <h3 class="field-label">{words.byCost}</h3>
      <VerdictBar
        pieces={bands.map(({ from, verdict }) => ({
          from: from.amount,
          name: words.verdictShort[verdict],
          look: verdict,
        }))}
        here={cost && { at: cost.amount, name: words.you }}
      />
      <ul class="dotted small">
        {bands.map(({ from, verdict }, at) => {
          const next = bands[at + 1]?.from;
          const range =
            next === undefined
              ? words.from(format.money(from))
              : at === 0
                ? words.below(format.money(next))
                : words.fromTo(format.money(from), format.money(next));
          return (
            <li key={verdict}>
              {range}: <b>{words.verdictShort[verdict]}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
