import { type Currency, exponent } from '../../orders/money.ts';
import type { Note, SpendParameter } from '../note.ts';
import type { Population } from '../population.ts';
import type { PurchaseLog } from '../purchase-log.ts';
import {
  type Candidate,
  type FittedCandidate,
  fitAllDays,
  fitPublished,
  LOWEST_Q,
  PUBLISHED,
  REJECTED_FROM,
  SHRUNKEN_MEAN,
} from './candidate.ts';
import { contest } from './contest.ts';
import { dataOf } from './fit-gamma-gamma.ts';
import { frequencySpendCorrelation } from './frequency-correlation.ts';
import type { SpendContest, SpendModel, SpendModelName } from './spend-model.ts';

/** 'auto' lets the candidates compete; 'gamma-gamma' is the published model wherever ten repeat customers have spent. */
export type SpendChoice = 'auto' | SpendModelName;

const FEWEST_REPEAT_SPENDERS = 10;
/** From here on (features.md 1.6) the independence of frequency and spend is doubtful and said to be. */
const NOTABLE_CORRELATION = 0.3;
const PARAMETERS: readonly SpendParameter[] = ['p', 'q', 'gamma', 'slope'];

/** Fits what customers spend on a purchase day. Never fails: thin data give the shop's mean, shrunken with a stated prior. */
export function fitSpend({ log }: Population, currency: Currency, choice: SpendChoice = 'auto'): SpendModel {
  const { chosen, standing, notes } = choose(log, choice);
  return describe(chosen, standing, notes, 10 ** exponent(currency));
}

interface Chosen {
  readonly chosen: FittedCandidate;
  readonly standing: SpendContest;
  readonly notes: readonly Note[];
}

function choose(log: PurchaseLog, choice: SpendChoice): Chosen {
  const customers = repeatSpenders(log);
  const few: Note[] =
    customers < FEWEST_REPEAT_SPENDERS && choice !== 'shrunken-mean'
      ? [{ code: 'too-few-repeat-spenders', customers }]
      : [];
  const held = few.length === 0 && choice === 'auto' ? contest(log) : null;
  const candidate = held?.winner ?? (few.length === 0 && choice === 'gamma-gamma' ? PUBLISHED : SHRUNKEN_MEAN);
  const standing = held?.contest ?? uncontested(candidate);
  const chosen = fitted(log, candidate);
  const { q } = chosen.rule.parameters;
  if (q >= LOWEST_Q) return { chosen, standing, notes: few };
  return { chosen: fitted(log, SHRUNKEN_MEAN), standing, notes: [{ code: 'spend-mean-infinite', q }] };
}

function uncontested(candidate: Candidate): SpendContest {
  return { judged: 0, candidates: [{ ...candidate, loss: null, lossError: null }] };
}

/** The winner of the contest, fitted on all days; if all the days no longer reject independence, its plain twin. */
function fitted(log: PurchaseLog, { name, sees, byFrequency }: Candidate): FittedCandidate {
  if (sees === 'repeat-days') return fitPublished(log);
  const twins = fitAllDays(log, [name]);
  const found = twins.find(({ candidate }) => candidate.byFrequency === byFrequency) ?? twins[0];
  if (found === undefined) throw new Error(`no spend candidate named ${name} sees all days`);
  return found;
}

/** Customers with money on a day after their first. */
function repeatSpenders({ start, spend }: PurchaseLog): number {
  let customers = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    let total = 0;
    for (let at = (start[i] ?? 0) + 1; at < (start[i + 1] ?? 0); at++) total += spend[at] || 0;
    if (total > 0) customers++;
  }
  return customers;
}

function describe(chosen: FittedCandidate, choice: SpendContest, why: readonly Note[], minorUnits: number): SpendModel {
  const { candidate, rule, fit, observed } = chosen;
  const parameters = { ...rule.parameters, gamma: rule.parameters.gamma / minorUnits };
  const covariance = fit?.covariance ?? new Float64Array(16);
  const error = (parameter: SpendParameter): number | null => {
    const at = PARAMETERS.indexOf(parameter);
    const variance = covariance[at * 5] ?? 0;
    // Beyond a factor of e⁵ either way the parameter is not identified, and the delta method says nothing.
    if (!(variance > 0 && variance < 25)) return null;
    return Math.sqrt(variance) * (parameter === 'slope' ? 1 : parameters[parameter]);
  };
  const data = candidate.sees === 'repeat-days' ? 'means' : 'days';
  return {
    name: candidate.name,
    parameters,
    sees: candidate.sees,
    mean: rule.mean,
    hurdle: rule.hurdle,
    standardErrors: { p: error('p'), q: error('q'), gamma: error('gamma'), slope: error('slope') },
    covariance: [...covariance],
    logLikelihood: fit ? fit.logLikelihood + dataOf(observed, data) * Math.log(minorUnits) : null,
    choice,
    notes: [...why, ...notesOf(chosen, parameters)],
  };
}

function notesOf(
  { candidate, rule, fit, observed, frequency }: FittedCandidate,
  parameters: SpendModel['parameters'],
): Note[] {
  const { p, q, gamma, slope } = parameters;
  if (gamma === 0) return [{ code: 'no-spend' }];
  const notes: Note[] = PARAMETERS.flatMap((parameter, i): Note[] => {
    const side = parameter === 'slope' ? 0 : (fit?.maximum.side[i] ?? 0);
    return side === 0 ? [] : [{ code: 'boundary', parameter, side: side < 0 ? 'low' : 'high' }];
  });
  if (fit && !fit.maximum.converged) notes.push({ code: 'not-converged' });
  if (rule.mean === 'truncated') notes.push({ code: 'spend-mean-truncated', q });
  if (candidate.name === 'shrunken-mean') {
    notes.push({ code: 'shop-mean-spend', mean: (p * gamma) / (q - 1), strength: (q - 1) / p });
  }
  if (rule.hurdle) {
    const { alpha, beta } = rule.hurdle;
    notes.push({ code: 'zero-spend-hurdle', share: alpha / (alpha + beta) });
  } else if (observed.withoutSpend > 0) notes.push({ code: 'zero-spend-left-out', customers: observed.withoutSpend });
  const correlation = frequencySpendCorrelation(observed);
  const rejected = frequency !== null && frequency.likelihoodRatio > REJECTED_FROM;
  if (slope !== 0 && frequency !== null) notes.push({ code: 'spend-by-frequency', ...correlation, ...frequency });
  else if (rejected || Math.abs(correlation.correlation) >= NOTABLE_CORRELATION) {
    notes.push({ code: 'frequency-spend-correlation', ...correlation });
  }
  return notes;
}
