import type { TestedForecast } from '../../services/protocol/truth-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, truthWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { counted, errorShare } from './counted.ts';
import { WinnerTable } from './winner-table.tsx';

/** The answer in a sentence, and who was nearer on what. When the simple rule did better, that is said first. */
export function VerdictCard({ test }: { readonly test: TestedForecast }) {
  const words = useWords(truthWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const { forecast, happened, rule, winners } = test;
  const won = Object.values(winners);
  const ruleWins =
    won.filter((winner) => winner === 'rule').length > won.filter((winner) => winner === 'forecast').length;
  return (
    <section class="card truth-verdict" aria-labelledby="truth-last">
      <h2 id="truth-last" class="field-label">
        {words.last} · {words.period(format.day(test.from), format.day(test.to), format.days(test.days))}
      </h2>
      <p class="truth-sentence">
        {words.headline(
          words.orders(Math.round(forecast.point), counted(forecast.point, format)),
          counted(happened, format),
          errorSentence(test, words, (share) => errorShare(share, format)),
        )}{' '}
        <span class="muted">{words.ruleWouldHave(counted(rule, format))}</span>
      </p>
      {ruleWins && (
        <div class="callout" role="note">
          <Icon name="warn" />
          <p>
            <b>{words.ruleWins}.</b> {words.ruleWinsText}
          </p>
        </div>
      )}
      <WinnerTable test={test} />
      <p class="small muted">
        {words.basis(common.customers(test.customers, format.number(test.customers)), format.day(dayBefore(test.from)))}{' '}
        {words.ruleIs}
      </p>
    </section>
  );
}

type Words = (typeof truthWords)['en'];

function errorSentence({ errors, forecast, happened }: TestedForecast, words: Words, share: (bias: number) => string) {
  const { bias } = errors.forecast;
  if (bias === null) return words.noneCame;
  if (Math.round(forecast.point) === happened) return words.exact;
  return bias > 0 ? words.tooMany(share(bias)) : words.tooFew(share(bias));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
