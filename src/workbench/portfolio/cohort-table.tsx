import type { CohortsView } from '../../services/protocol/portfolio.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { TableScroller } from '../../ui/parts/table-scroller.tsx';
import { type CohortMeasure, eachOf } from './cohort-figures.ts';
import { cohortText } from './use-cohort-rows.ts';

interface Props {
  readonly rows: CohortsView['rows'];
  readonly columns: number;
  readonly currency: string | null;
  readonly measure: CohortMeasure;
}

/** The fields as a table, to read and to copy. */
export function CohortTable({ rows, columns, currency, measure }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  return (
    <details class="truth-more">
      <summary class="small">{words.asTable}</summary>
      <TableScroller label={words.cohortTable}>
        <table class="truth-table cohort-table">
          <caption class="unseen">{`${words.cohortTable}: ${words.cohortMeasures[measure]}`}</caption>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col" class="number">
                {words.size}
              </th>
              {Array.from({ length: columns }, (_, age) => (
                <th key={age} scope="col" class="number">
                  {words.age(format.number(age))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, customers, cells }) => (
              <tr key={month}>
                <th scope="row">{format.monthShort(month)}</th>
                <td class="number">{format.number(customers)}</td>
                {Array.from({ length: columns }, (_, age) => {
                  const value = eachOf(cells[age], measure, customers);
                  return (
                    <td key={age} class="number">
                      {value !== null && cohortText(value, measure, currency, format)}
                      {value === null && age < cells.length && '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </details>
  );
}
