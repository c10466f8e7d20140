import { useState } from 'preact/hooks';
import type { SpreadView } from '../../services/protocol/portfolio.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { Segmented } from '../../ui/parts/segmented.tsx';
import { CurveFigures } from './curve-figures.tsx';
import { MissingCosts } from './missing-costs.tsx';
import type { ShopName } from './portfolio-cards.tsx';
import { SpreadCurve } from './spread-curve.tsx';

const SPANS = ['year', 'all'] as const;
const MEASURES = ['revenue', 'margin'] as const;

interface Props {
  readonly shop: ShopName;
  readonly spreads: Readonly<Record<(typeof SPANS)[number], SpreadView>>;
}

/** Pareto: how much of revenue, or of margin where costs are known, hangs on how few customers. The share is the shop's own. */
export function SpreadCard({ shop, spreads }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const [span, toSpan] = useState<(typeof SPANS)[number]>('year');
  const [measure, toMeasure] = useState<(typeof MEASURES)[number]>('revenue');
  const { from, to, [measure]: shown } = spreads[span];
  const days = from !== null && to !== null ? words.ofYear(format.day(from), format.day(to)) : words.spans[span];
  return (
    <section class="card portfolio-card" aria-labelledby="portfolio-spread">
      <header class="portfolio-head">
        <div class="grow">
          <h2 id="portfolio-spread" class="section-title">
            {words.spread}
          </h2>
          <p class="small muted">
            {shown.known
              ? words.customersOf(words.topCount(shown.curve.customers, format.number(shown.curve.customers)), days)
              : days}
            {shown.known && <span class="chip basis-chip">{words.basis[shown.basis]}</span>}
          </p>
        </div>
        <Segmented
          label={words.measure}
          options={MEASURES.map((value) => ({ value, name: words.measures[value] }))}
          chosen={measure}
          onChoose={toMeasure}
        />
        <Segmented
          label={words.span}
          options={SPANS.map((value) => ({ value, name: words.spans[value] }))}
          chosen={span}
          onChoose={toSpan}
        />
      </header>
      {shown.known && (
        <>
          <p class="portfolio-sentence">
            {shown.curve.top.share === null
              ? words.noTotal[measure]
              : words.topHolds[measure](format.percent(shown.curve.top.share))}
          </p>
          <div class="spread">
            <SpreadCurve key={`${span}-${measure}`} curve={shown.curve} measure={measure} />
            <CurveFigures curve={shown.curve} measure={measure} />
          </div>
          {shown.leftOut > 0 && <p class="small muted">{words.leftOut(shown.leftOut, format.number(shown.leftOut))}</p>}
        </>
      )}
      {!shown.known && measure === 'margin' && (
        <MissingCosts shop={shop} title={words.marginMissing} text={words.marginMissingText} missing={shown.missing} />
      )}
      {!shown.known && measure === 'revenue' && <p class="muted">{words.revenueMissing}</p>}
    </section>
  );
}
