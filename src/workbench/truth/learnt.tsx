import type { ContestView } from '../../services/protocol/truth-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { truthWords } from '../../ui/i18n/words.ts';
import { TWO_YEARS } from './two-years.ts';

/** Factors nearer to one than this are not worth a sentence. */
const NO_FACTOR = 0.005;

interface Props {
  readonly contest: ContestView;
  readonly historyDays: number;
}

/** What was learnt from the shop's past besides the choice: factors against a steady error, and the months of the year. */
export function Learnt({ contest, historyDays }: Props) {
  const words = useWords(truthWords);
  const format = useFormat();
  const { factors, season } = contest;
  const moved = Math.abs(factors.oneTime - 1) > NO_FACTOR || Math.abs(factors.repeat - 1) > NO_FACTOR;
  return (
    <div class="stack small muted">
      {moved && <p>{words.factors(format.fixed(factors.oneTime, 2), format.fixed(factors.repeat, 2))}</p>}
      <p>
        {season === null
          ? historyDays < TWO_YEARS
            ? words.noSeasonYet
            : words.noSeason
          : seasonSentence(season, words, format)}
      </p>
    </div>
  );
}

function seasonSentence(
  season: readonly number[],
  words: (typeof truthWords)['en'],
  format: ReturnType<typeof useFormat>,
): string {
  const best = season.indexOf(Math.max(...season));
  const worst = season.indexOf(Math.min(...season));
  const change = (month: number) => format.change((season[month] ?? 1) - 1);
  return words.season(format.monthName(best + 1), change(best), format.monthName(worst + 1), change(worst));
}
