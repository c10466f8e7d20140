import type { PurchaseLog } from '../purchase-log.ts';
import { type Candidate, type FittedCandidate, fitAllDays, fitPublished, LOWEST_Q } from './candidate.ts';
import { evidenceOf } from './evidence.ts';
import { holdOutLastDays, type LastDaysHeldOut } from './holdout.ts';
import type { SpendCandidate, SpendContest } from './spend-model.ts';
import { expectedDay, readingFor } from './spend-rule.ts';
import { largestUsualAmount } from './usual-amounts.ts';

/** Customers that take part: more would not change who wins. */
const MOST_CUSTOMERS = 10_000;
/** With fewer last days a contest is a lottery. */
const FEWEST_JUDGED = 15;
/** In standard errors: by so much a mean by frequency has to predict worse before it is not taken. */
const VETO = 2;
/** Gamma-Gamma has no room for customers who spend nothing: with a larger part left out it is not entered. */
const MOST_WITHOUT_SPEND = 0.01;
/** No prediction counts as less than this part of the mean target: nothing at all would win over everything. */
const LEAST_PREDICTION = 1e-3;

interface Entry {
  readonly candidate: Candidate;
  readonly losses: Float64Array;
  readonly loss: number;
}

/** Lets the candidates predict every repeat customer's last day from the days before it; null where too few can be judged. */
export function contest(log: PurchaseLog): { readonly winner: Candidate; readonly contest: SpendContest } | null {
  const heldOut = holdOutLastDays(log, MOST_CUSTOMERS);
  const largest = largestUsualAmount(heldOut.log);
  const target = heldOut.target.map((amount) => Math.min(amount, largest));
  const total = target.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : amount), 0);
  if (heldOut.judged < FEWEST_JUDGED || total === 0) return null;
  const least = (LEAST_PREDICTION * total) / heldOut.judged;
  const entries = [fitPublished(heldOut.log), ...fitAllDays(heldOut.log, ['gamma-gamma', 'shrunken-mean'])]
    .filter(isUsable)
    .map((fitted) => entry(fitted, heldOut, target, least));
  const winner = entries.filter((one) => !isBeatenByTwin(one, entries)).reduce(better);
  const candidates = entries
    .map((one) => described(one, winner))
    .sort(
      (one, other) =>
        Number(other.lossError === null) - Number(one.lossError === null) || (one.loss ?? 0) - (other.loss ?? 0),
    );
  return { winner: winner.candidate, contest: { judged: heldOut.judged, candidates } };
}

function isUsable({ candidate, rule, observed }: FittedCandidate): boolean {
  if (candidate.name === 'shrunken-mean') return true;
  return (
    observed.withoutSpend <= MOST_WITHOUT_SPEND * observed.size && rule.parameters.q >= LOWEST_Q && observed.size > 0
  );
}

/**
 * z / m + ln m, the deviance of a gamma variable but for what does not depend on m: least in expectation at the true mean,
 * and in proportion, so that customers who spend much do not decide alone.
 */
function entry(
  { candidate, rule }: FittedCandidate,
  { log, judged }: LastDaysHeldOut,
  target: Float64Array,
  least: number,
): Entry {
  const predict = expectedDay(rule);
  const evidence = evidenceOf(log, readingFor(candidate.sees));
  const losses = new Float64Array(judged);
  let filled = 0;
  target.forEach((amount, i) => {
    if (Number.isNaN(amount)) return;
    const predicted = Math.max(least, predict(evidence, i));
    losses[filled++] = amount / predicted + Math.log(predicted);
  });
  return { candidate, losses, loss: losses.reduce((sum, loss) => sum + loss, 0) / judged };
}

/**
 * Where independence of frequency and spend is rejected, the mean by frequency is taken in its place, unless it predicts worse
 * by more than two standard errors: the likelihood ratio has decided, the contest has a veto.
 */
function isBeatenByTwin({ candidate, losses, loss }: Entry, entries: readonly Entry[]): boolean {
  const twin = entries.find(
    (other) =>
      other.candidate.name === candidate.name && other.candidate.sees === candidate.sees && other.losses !== losses,
  );
  if (twin === undefined) return false;
  const doubt = VETO * errorOfDifference(losses, twin.losses);
  return candidate.byFrequency === 'no' ? twin.loss <= loss + doubt : twin.loss < loss - doubt;
}

function better(one: Entry, other: Entry): Entry {
  return other.loss < one.loss ? other : one;
}

function described(one: Entry, winner: Entry): SpendCandidate {
  const lossError = one === winner ? null : errorOfDifference(one.losses, winner.losses);
  return { ...one.candidate, loss: one.loss, lossError };
}

function errorOfDifference(losses: Float64Array, others: Float64Array): number {
  const size = losses.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < size; i++) {
    const difference = (losses[i] ?? 0) - (others[i] ?? 0);
    sum += difference;
    squares += difference * difference;
  }
  return Math.sqrt(Math.max(0, squares / size - (sum / size) ** 2) / size);
}
