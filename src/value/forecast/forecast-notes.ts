import type { Note } from '../note.ts';
import { accuracyOf } from './accuracy.ts';
import type { Forecast } from './forecast.ts';

/** Factors nearer to one than this are not worth a word. */
const NOTABLE_FACTOR = 0.005;
/** Rank correlations nearer to each other than this are even. */
const NOTABLE_RANKING = 0.005;

/** What a reader must know of how a shop's own past shaped its forecast. Of a model asked for by name there is nothing to say. */
export function forecastNotes({ members, season, multiplier, oneTimeBuyers, contest }: Forecast): Note[] {
  // Of a shop with too few customers that is said already.
  const isFitted = members[0].model.name !== 'shrunken-rate';
  const notes: Note[] = contest === null && isFitted ? [{ code: 'forecast-untried' }] : [];
  const { oneTime, repeat } = multiplier;
  if (Math.max(Math.abs(oneTime - 1), Math.abs(repeat - 1)) > NOTABLE_FACTOR) {
    notes.push({ code: 'forecast-multiplier', oneTime, repeat });
  }
  if (oneTimeBuyers !== null) notes.push({ code: 'one-time-buyers-alike' });
  if (season !== null) notes.push({ code: 'seasonal', highest: Math.max(...season), lowest: Math.min(...season) });
  const ours = (contest?.chosen ?? accuracyOf(new Float64Array(0), new Float64Array(0))).rankCorrelation;
  const better = contest?.rules
    .filter(({ accuracy }) => accuracy.rankCorrelation > ours + NOTABLE_RANKING)
    .sort((one, other) => other.accuracy.rankCorrelation - one.accuracy.rankCorrelation)[0];
  if (better !== undefined) notes.push({ code: 'rule-ranks-better', rule: better.rule });
  return notes;
}
