import { useId, useState } from 'preact/hooks';
import type { CurveView } from '../../services/protocol/portfolio.ts';
import { ContributionChart } from '../../ui/charts/contribution-chart.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';

interface Props {
  readonly curve: CurveView;
  readonly measure: 'revenue' | 'margin';
}

/** The curve with a point on it that is read out; pointing or the slider moves it. The table says the same in tenths. */
export function SpreadCurve({ curve, measure }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { points, customers, top } = curve;
  const [at, moveTo] = useState(() =>
    Math.max(
      0,
      points.findIndex((point) => point.customers >= top.customers),
    ),
  );
  const id = useId();
  const said = useSaid(curve);
  const text = (index: number) => {
    const { part, count, amount, share } = said(index);
    return words.bestBring[measure](part, count, amount, share === null ? '' : words.shareIn(share));
  };
  const tenths = Array.from({ length: Math.min(10, points.length - 1) }, (_, step) =>
    Math.round(((step + 1) * (points.length - 1)) / Math.min(10, points.length - 1)),
  );
  return (
    <div class="spread-curve">
      <ContributionChart points={points} at={at} onPoint={moveTo} even={words.everybodyAlike} />
      <label class="unseen" for={id}>
        {words.best}
      </label>
      <input
        id={id}
        class="spread-slider"
        type="range"
        min={0}
        max={points.length - 1}
        value={at}
        aria-valuetext={text(at)}
        onInput={(event) => moveTo(Number(event.currentTarget.value))}
      />
      <p class="spread-says">{text(at)}</p>
      <details class="truth-more">
        <summary class="small">{words.asTable}</summary>
        <table class="truth-table">
          <caption class="unseen">{words.curveTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {[words.customers, words.brought, words.share].map((heading) => (
                <th key={heading} scope="col" class="number">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {customers > 0 &&
              tenths.map((index) => {
                const { part, amount, share } = said(index);
                return (
                  <tr key={index}>
                    <th scope="row">{part}</th>
                    <td class="number">{format.number(points[index]?.customers ?? 0)}</td>
                    <td class="number">{amount}</td>
                    <td class="number">{share ?? '–'}</td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** What a point of the curve says. */
function useSaid({ points, customers, total }: CurveView) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  return (index: number) => {
    const { customers: count, brought } = points[index] ?? { customers: 0, brought: 0 };
    return {
      part: format.percent(customers > 0 ? count / customers : 0),
      count: words.topCount(count, format.number(count)),
      amount: format.estimate({ ...total, amount: brought }),
      share: total.amount > 0 ? format.percent(brought / total.amount) : null,
    };
  };
}
