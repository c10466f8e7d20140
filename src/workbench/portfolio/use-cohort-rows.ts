import type { CohortsView } from '../../services/protocol/portfolio.ts';
import type { HeatCell, HeatRow } from '../../ui/charts/heat-map.tsx';
import type { Format } from '../../ui/i18n/format.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, portfolioWords } from '../../ui/i18n/words.ts';
import { type CohortMeasure, eachOf, eachOfAll } from './cohort-figures.ts';

interface Shown {
  readonly cohorts: CohortsView;
  readonly currency: string | null;
  readonly measure: CohortMeasure;
}

/** Cohorts as rows of fields, with all of them together first. The month in which everybody bought is not compared with the others. */
export function useCohortRows({ cohorts, currency, measure }: Shown): readonly HeatRow[] {
  const words = useWords(portfolioWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const { rows, lastIsOver } = cohorts;
  const together = eachOfAll(cohorts, measure);
  const later = rows.flatMap(({ cells, customers }) =>
    cells.slice(1).map((cell) => eachOf(cell, measure, customers) ?? 0),
  );
  const most = Math.max(0, ...later) || 1;
  const shade = (value: number | null, age: number) =>
    value === null ? null : age === 0 ? 1 : Math.min(1, Math.max(0, value / most));
  const text = (value: number | null) => (value === null ? '–' : cohortText(value, measure, currency, format));
  const money = (amount: number) => format.estimate({ amount, currency });
  const all: HeatRow = {
    name: words.allCohorts,
    note: null,
    cells: together.map((value, age): HeatCell | null =>
      value === null
        ? null
        : {
            shade: shade(value, age),
            lines: [text(value)],
            said: words.allSaid(format.number(age), text(value)),
            look: age === 0 ? 'solid' : 'usual',
            href: null,
          },
    ),
  };
  const own = rows.map(({ month, customers, cells }): HeatRow => {
    return {
      name: `${format.monthShort(month)} · ${format.number(customers)}`,
      note: month === cohorts.begins ? words.begins : null,
      cells: cells.map((cell, age): HeatCell => {
        const { buyers, purchases, net, unknown, margin } = cell;
        const isOpen = !lastIsOver && age === cells.length - 1;
        const value = eachOf(cell, measure, customers);
        const bought = words.cohortBought(
          format.number(buyers),
          format.number(customers),
          format.percent(buyers / customers),
          common.orders(purchases, format.number(purchases)),
        );
        const parts = [
          words.cohortPlace(format.month(month), format.number(age)),
          bought,
          net === null ? '' : words.cohortNet(money(net)),
          margin === null ? '' : words.cohortMargin(money(margin)),
          unknown > 0 ? words.cohortUnknown(common.orders(unknown, format.number(unknown))) : '',
          isOpen ? ` (${words.notOver})` : '',
        ];
        return {
          shade: shade(value, age),
          lines: [text(value)],
          said: parts.join(''),
          look: isOpen ? 'open' : age === 0 ? 'solid' : 'usual',
          href: null,
        };
      }),
    };
  });
  return [all, ...own];
}

/** A cohort's figure for each of its customers, short enough for a field. */
export function cohortText(value: number, measure: CohortMeasure, currency: string | null, format: Format): string {
  if (measure === 'buyers') return format.percent(value);
  if (measure === 'purchases') return format.fixed(value, 2);
  return format.bound({ amount: value, currency });
}
