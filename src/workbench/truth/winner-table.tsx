import type { Errors, TestedForecast, Winner } from '../../services/protocol/truth-view.ts';
import type { Format } from '../../ui/i18n/format.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { truthWords } from '../../ui/i18n/words.ts';
import { errorShare } from './counted.ts';

type Words = (typeof truthWords)['en'];

const CHIPS: Readonly<Record<Winner, string>> = { forecast: 'chip-accent', rule: 'chip-warn', even: '' };

/** Measure by measure: how far off the forecast was, how far the simple rule, and who was nearer. */
export function WinnerTable({ test }: { readonly test: TestedForecast }) {
  const words = useWords(truthWords);
  const format = useFormat();
  const { errors, winners } = test;
  const rows = [
    { title: words.totalError, how: null, winner: winners.total, shown: total },
    { title: words.customerError, how: words.customerHow, winner: winners.customer, shown: customer },
    { title: words.rankingError, how: words.rankingHow, winner: winners.ranking, shown: ranking },
  ];
  return (
    <table class="truth-table stacked-table">
      <caption class="unseen">{words.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.forecast}</th>
          <th scope="col">{words.rule}</th>
          <th scope="col">{words.nearer}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, how, winner, shown }) => (
          <tr key={title}>
            <th scope="row">
              {title}
              {how !== null && <span class="truth-how">{how}</span>}
            </th>
            <Measured label={words.forecast} value={shown(errors.forecast, words, format)} />
            <Measured label={words.rule} value={shown(errors.rule, words, format)} />
            <td data-label={words.nearer}>
              <span class={`chip ${CHIPS[winner]}`}>{words.winner[winner]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Shown {
  readonly main: string;
  readonly more: string | null;
}

interface MeasuredProps {
  readonly label: string;
  readonly value: Shown;
}

function Measured({ label, value }: MeasuredProps) {
  return (
    <td data-label={label}>
      {value.main}
      {value.more !== null && <span class="truth-how">{value.more}</span>}
    </td>
  );
}

function total({ bias }: Errors, words: Words, format: Format): Shown {
  if (bias === null) return { main: words.notMeasurable, more: null };
  const share = errorShare(bias, format);
  return { main: bias < 0 ? words.tooFew(share) : words.tooMany(share), more: null };
}

function customer({ mae, rmse }: Errors, words: Words, format: Format): Shown {
  return { main: format.fixed(rmse, 2), more: words.customerMean(format.fixed(mae, 2)) };
}

function ranking({ ranking: value, topHit }: Errors, words: Words, format: Format): Shown {
  return { main: format.fixed(value, 2), more: words.rankingTop(format.percent(topHit)) };
}
