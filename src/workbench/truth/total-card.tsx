import type { TestedForecast } from '../../services/protocol/truth-view.ts';
import { RangeBar } from '../../ui/charts/range-bar.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { truthWords } from '../../ui/i18n/words.ts';
import { counted } from './counted.ts';

/** The total: forecast with its interval, what came, and the simple rule, on one scale. */
export function TotalCard({ test }: { readonly test: TestedForecast }) {
  const words = useWords(truthWords);
  const format = useFormat();
  const { forecast, happened, rule, money } = test;
  const verdict =
    happened < forecast.low
      ? words.belowInterval
      : happened > forecast.high
        ? words.aboveInterval
        : words.withinInterval;
  return (
    <section class="card" aria-labelledby="truth-total">
      <h2 id="truth-total" class="section-title">
        {words.totals}
      </h2>
      <dl class="truth-figures">
        <div>
          <dt>{words.forecast}</dt>
          <dd>
            <span class="truth-number">{counted(forecast.point, format)}</span>
            <span class="faint small">
              {words.interval(counted(forecast.low, format), counted(forecast.high, format))}
            </span>
          </dd>
        </div>
        <div>
          <dt>{words.came}</dt>
          <dd>
            <span class="truth-number">{counted(happened, format)}</span>
          </dd>
        </div>
        <div>
          <dt>{words.rule}</dt>
          <dd>
            <span class="truth-number">{counted(rule, format)}</span>
          </dd>
        </div>
      </dl>
      <RangeBar low={forecast.low} point={forecast.point} high={forecast.high} actual={happened} other={rule} />
      <p class="small muted">{verdict}</p>
      {money !== null && (
        <p class="small muted">
          {words.inMoney(format.estimate(money.forecast), format.estimate(money.happened), format.estimate(money.rule))}
        </p>
      )}
    </section>
  );
}
