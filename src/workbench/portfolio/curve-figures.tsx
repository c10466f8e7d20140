import type { CurveView } from '../../services/protocol/portfolio.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';

interface Props {
  readonly curve: CurveView;
  readonly measure: 'revenue' | 'margin';
}

/** The curve in figures. Revenue has no peak: nobody brings less than nothing of it. */
export function CurveFigures({ curve, measure }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { customers, total, top, peak, gini } = curve;
  const after = customers - peak.customers;
  const lost = peak.brought - total.amount;
  return (
    <dl class="curve-figures">
      <div>
        <dt>{words.topFifth}</dt>
        <dd>
          <span class="curve-figure">{top.share === null ? '–' : format.percent(top.share, 1)}</span>
          <span class="small faint">{words.topCount(top.customers, format.number(top.customers))}</span>
        </dd>
      </div>
      <div>
        <dt>{words.gini}</dt>
        <dd>
          <span class="curve-figure">{gini === null ? '–' : format.fixed(gini, 2)}</span>
          <span class="small faint">{words.giniHow}</span>
        </dd>
      </div>
      <div>
        <dt>{words.total}</dt>
        <dd>
          <span class="curve-figure">{format.estimate(total)}</span>
        </dd>
      </div>
      {measure === 'margin' && (
        <div>
          <dt>{words.peak}</dt>
          <dd>
            <span class="curve-figure">
              {total.amount > 0
                ? words.peakShare(format.percent(peak.brought / total.amount))
                : format.estimate({ ...total, amount: peak.brought })}
            </span>
            <span class="small faint">
              {lost > 0
                ? words.peakHow(after, format.number(after), format.estimate({ ...total, amount: lost }))
                : words.noneBelow}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
