import { useState } from 'preact/hooks';
import type { CohortsView } from '../../services/protocol/portfolio.ts';
import { HeatMap } from '../../ui/charts/heat-map.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { Segmented } from '../../ui/parts/segmented.tsx';
import { COHORT_MEASURES, type CohortMeasure } from './cohort-figures.ts';
import { CohortTable } from './cohort-table.tsx';
import { useCohortRows } from './use-cohort-rows.ts';

/** Months shown unless all are asked for. */
const LATEST = 18;
/** Pixels for all fields side by side, and bounds of one. */
const ROOM = 820;
const FIELD = { least: 40, most: 64, height: 28, names: 122 };

interface Props {
  readonly cohorts: CohortsView;
  readonly currency: string | null;
}

/** What becomes of those who came in one month, month by month. */
export function CohortCard({ cohorts, currency }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const [measure, toMeasure] = useState<CohortMeasure>('buyers');
  const [all, showAll] = useState(false);
  const measures = COHORT_MEASURES.filter((each) => each !== 'margin' || cohorts.missing.length === 0);
  const rows = all ? cohorts.rows : cohorts.rows.slice(-LATEST);
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const width = Math.max(FIELD.least, Math.min(FIELD.most, Math.floor(ROOM / Math.max(1, columns))));
  const shown = useCohortRows({ cohorts: { ...cohorts, rows }, currency, measure });
  const begins = rows.find(({ month }) => month === cohorts.begins);
  return (
    <section class="card portfolio-card" aria-labelledby="portfolio-cohorts">
      <header class="portfolio-head">
        <div class="grow">
          <h2 id="portfolio-cohorts" class="section-title">
            {words.cohorts}
          </h2>
          <p class="small muted">{words.cohortsText}</p>
        </div>
        <Segmented
          label={words.cohortMeasure}
          options={measures.map((value) => ({ value, name: words.cohortMeasures[value] }))}
          chosen={measure}
          onChoose={toMeasure}
        />
      </header>
      {rows.length === 0 ? (
        <p class="muted">{words.cohortsNone}</p>
      ) : (
        <>
          <HeatMap
            key={`${measure}-${all}`}
            label={words.cohorts}
            columns={Array.from({ length: columns }, (_, age) => format.number(age))}
            rows={shown}
            names={FIELD.names}
            width={width}
            height={FIELD.height}
            hint={words.cohortsPoint}
          />
          <ul class="small muted cohort-notes">
            {begins && <li>{words.beginsText(format.month(begins.month))}</li>}
            {!cohorts.lastIsOver && <li>{words.notOverText(format.day(cohorts.asOf))}</li>}
            <li>{words.ordersOnce}</li>
            {measure === 'margin' && <li>{words.marginOfCohorts}</li>}
          </ul>
          {cohorts.rows.length > LATEST && (
            <button type="button" class="button cohort-more" onClick={() => showAll(!all)}>
              {all ? words.fewerMonths : words.moreMonths(format.number(cohorts.rows.length))}
            </button>
          )}
          <CohortTable rows={rows} columns={columns} currency={currency} measure={measure} />
        </>
      )}
    </section>
  );
}
