import { cellsOf } from '../cells.ts';
import { sumOfLogGaps } from '../log-gaps.ts';
import type { Population } from '../population.ts';
import { populationAt } from '../population-at.ts';
import { evidenceIn } from '../purchase/fit-family.ts';
import { fitPurchase } from '../purchase/fit-purchase.ts';
import { historiesOf } from '../purchase/histories.ts';
import type { Histories } from '../purchase/process.ts';
import { type PurchaseModel, processOf } from '../purchase/purchase-model.ts';
import type { PurchaseLog } from '../purchase-log.ts';
import { boundedEvidence } from './bounded-evidence.ts';
import { type Candidate, candidatesFor, fitCandidate, type Observed } from './candidates.ts';
import { contestOf } from './contest-report.ts';
import { expectedToday, meanOfOneTimeBuyers } from './expected-today.ts';
import { findSeason } from './find-season.ts';
import { type Forecast, type Member, plainForecast } from './forecast.ts';
import { inSeason } from './in-season.ts';
import { learnLevels } from './learn-levels.ts';
import { learnMultiplier } from './multiplier.ts';
import { areOneTimeBuyersAlike } from './one-time-buyers.ts';
import { rollingOrigins } from './rolling-origins.ts';
import { sampleOf } from './sample.ts';
import { CALENDAR, type SeasonClock, seasonClock } from './season.ts';
import { type Stack, stackOf } from './stack.ts';
import { blended, perCustomer, type Trial, trialAt } from './trial.ts';
import { trialTotals } from './trial-totals.ts';

export interface LearnOptions {
  /** Day number of "today". */
  readonly asOf: number;
  readonly unitDays: number;
  readonly horizonDays: number;
  /** Earlier fits of this shop to start from. */
  readonly earlier: readonly PurchaseModel[];
}

/**
 * Customers on whom the choice is tried; a larger shop is sampled evenly. Where few come back more are taken, until so many
 * repeat purchases are among them: one-time buyers cost little.
 */
const TRIED = { customers: 3000, repeats: 3000, most: 20_000 };
/** From this many customers on, what the fit leaves open of the parameters is nothing beside a customer's own chance. */
const PARAMETERS_KNOWN_FROM = 400;

/**
 * Chooses how to forecast a shop from its own past and nothing else: fits the candidates to the customers as they stood at
 * several earlier days, compares what they forecast with what came, and weighs, corrects and calibrates by that. A shop too
 * young to be tried gets the mean of what the likelihood allows; one with too few customers a stated prior.
 */
export function learnForecast(population: Population, histories: Histories, options: LearnOptions): Forecast {
  const { unitDays, asOf, horizonDays, earlier } = options;
  if (evidenceIn(histories).amount === 'little') return shrunkenForecast(population, histories, options);
  const log = sampleOf(population.log, triedOf(population.log));
  const sampled =
    log === population.log ? observed(histories, log, options) : observedAsOf(populationAt(log, asOf), options);
  const candidates = candidatesFor(sampled, unitDays, earlier);
  const season = candidates[0] ? findSeason(population.log, processOf(candidates[0].model), unitDays, asOf) : null;
  if (season === null)
    return learnInTime({ population, histories, log, sampled, candidates, clock: CALENDAR }, options);

  const clock = seasonClock(season);
  const moved = populationAt(inSeason(population.log, clock), Number.POSITIVE_INFINITY);
  const inClock = {
    ...{ unitDays, earlier },
    asOf: clock.at(asOf),
    horizonDays: Math.max(1, clock.at(asOf + horizonDays) - clock.at(asOf)),
  };
  const movedLog = sampleOf(moved.log, triedOf(moved.log));
  const movedSample = observedAsOf(populationAt(movedLog, inClock.asOf), inClock);
  const material = {
    ...{ population: moved, log: movedLog, sampled: movedSample, clock },
    histories:
      movedLog === moved.log ? movedSample.histories : historiesAsOf(populationAt(moved.log, inClock.asOf), inClock),
    candidates: candidatesFor(movedSample, unitDays, earlier),
  };
  return { ...learnInTime(material, inClock), season };
}

/** With too few customers to fit a model: the stated prior, and what it says of its own order of one-time buyers. */
function shrunkenForecast(population: Population, histories: Histories, options: LearnOptions): Forecast {
  const forecast = plainForecast(fitPurchase(histories, 'auto', { unitDays: options.unitDays }));
  const { members } = forecast;
  const today = expectedToday(population, members, options);
  const alike = areOneTimeBuyersAlike([], { days: population.days, forecast: today });
  return {
    ...forecast,
    oneTimeBuyers: alike === 'alike' ? meanOfOneTimeBuyers(population, members, options) : null,
    parameters: 'uncertain',
  };
}

/** The customers, all of them and those on whom the choice is tried, in a time that runs evenly. */
interface Material {
  readonly population: Population;
  readonly histories: Histories;
  readonly log: PurchaseLog;
  readonly sampled: Observed;
  readonly candidates: readonly Candidate[];
  readonly clock: SeasonClock;
}

function learnInTime(material: Material, options: LearnOptions): Forecast {
  const { population, log, candidates, clock } = material;
  const { unitDays } = options;
  const trials = trialsOf(log, candidates, options);
  const stack = stackOf(candidates, trials, log.start.length - 1);
  const members = membersOf(material, stack, unitDays);
  const plain = trials.map((trial) => blended(trial, stack.weights));
  const tried = populationAt(log, options.asOf);
  const alike = areOneTimeBuyersAlike(
    trials.map((trial, t) => ({ ...trial, forecast: perCustomer(trial, plain[t] ?? new Float64Array(0)) })),
    { days: tried.days, forecast: expectedToday(tried, members, options) },
  );
  const lead = stack.weights.indexOf(Math.max(...stack.weights));
  const multiplier = learnMultiplier(
    trials.map((trial, t) => trialTotals(trial, plain[t] ?? new Float64Array(0), lead)),
  );
  const uncalibrated: Forecast = {
    ...plainForecast(members[0].model),
    ...{ members, multiplier },
    oneTimeBuyers: alike === 'alike' ? multiplier.oneTime * meanOfOneTimeBuyers(population, members, options) : null,
    parameters: population.size < PARAMETERS_KNOWN_FROM ? 'uncertain' : 'taken-as-known',
  };
  const forecast = { ...uncalibrated, levels: learnLevels(trials, stack.weights, uncalibrated, unitDays) };
  return { ...forecast, contest: contestOf(trials, candidates, stack, forecast, clock) };
}

function triedOf({ start, day }: PurchaseLog): number {
  const customers = start.length - 1;
  const needed = Math.ceil((TRIED.repeats * customers) / Math.max(1, day.length - customers));
  return Math.min(TRIED.most, Math.max(TRIED.customers, needed));
}

function historiesAsOf(population: Population, { asOf, unitDays }: LearnOptions): Histories {
  return historiesOf(cellsOf(population), { today: asOf, unitDays, logGapDays: sumOfLogGaps(population.log) });
}

function observedAsOf(population: Population, options: LearnOptions): Observed {
  return observed(historiesAsOf(population, options), population.log, options);
}

function observed(histories: Histories, log: PurchaseLog, { unitDays }: LearnOptions): Observed {
  return { histories, evidence: boundedEvidence(histories, log, unitDays) };
}

function trialsOf(log: PurchaseLog, candidates: readonly Candidate[], options: LearnOptions): Trial[] {
  const opening = log.day.reduce((least, day) => Math.min(least, day), options.asOf);
  return rollingOrigins(opening, options.asOf, options.horizonDays)
    .map((origin) => trialAt(log, origin, candidates, options.unitDays))
    .filter((trial) => trial !== null);
}

/** The candidates that carry weight, fitted to all customers, the heaviest first. */
function membersOf(
  { candidates, histories, sampled }: Material,
  { weights }: Stack,
  unitDays: number,
): readonly [Member, ...Member[]] {
  const [lead, ...others] = candidates
    .map(({ family, model }, m) => ({ family, model, weight: weights[m] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ family, model, weight }) => ({
      model: histories === sampled.histories ? model : fitCandidate(family, histories, unitDays, [model]),
      weight,
    }));
  if (lead === undefined) throw new Error('weights of candidates sum to one, so one of them is positive');
  return [lead, ...others];
}
