import { covarianceAt } from '../numerics/covariance.ts';
import { type Maximum, maximise } from '../numerics/newton.ts';
import type { GammaGamma } from './gamma-gamma.ts';
import { gammaGammaLikelihood, type SpendData } from './likelihood.ts';
import type { SpendObservations } from './observations.ts';

/** Gamma-Gamma by maximum likelihood. γ is in the unit of the evidence (minor units). */
export interface GammaGammaFit {
  readonly parameters: GammaGamma;
  /** Of the data in the unit of the evidence. */
  readonly logLikelihood: number;
  /** Of (ln p, ln q, ln γ, slope), row-major; zeros for what is held or not identified. */
  readonly covariance: Float64Array;
  readonly maximum: Maximum;
}

/** ln p, ln q, ln γ (in units of the mean spend), slope. */
const LOWER = [...[1e-2, 1e-2, 1e-4].map(Math.log)];
const UPPER = [...[1e4, 1e4, 1e8].map(Math.log)];
const STEEPEST = 3;
const START = [...[2, 3, 1].map(Math.log), 0];

/** The published model: the slope is held at 0. */
export function fitGammaGamma(observed: SpendObservations, data: SpendData): GammaGammaFit {
  return climb(observed, data, Float64Array.from(START), 0);
}

/** Starts from a fit without slope and lets the shop's mean go with the number of purchase days. */
export function fitGammaGammaByFrequency(
  observed: SpendObservations,
  data: SpendData,
  { maximum }: GammaGammaFit,
): GammaGammaFit {
  return climb(observed, data, maximum.theta, STEEPEST);
}

function climb(observed: SpendObservations, data: SpendData, start: Float64Array, steepest: number): GammaGammaFit {
  const box = { lower: Float64Array.of(...LOWER, 0 - steepest), upper: Float64Array.of(...UPPER, steepest) };
  const maximum = maximise(gammaGammaLikelihood(observed, data), start, box);
  const [p = 0, q = 0, gamma = 0] = maximum.theta.slice(0, 3).map(Math.exp);
  return {
    parameters: { p, q, gamma: gamma * observed.scale, slope: maximum.theta[3] ?? 0 },
    // A density of scaled data is `scale` times as high as that of the data, for each mean or each day.
    logLikelihood: maximum.value - dataOf(observed, data) * Math.log(observed.scale),
    covariance: covarianceAt(maximum) ?? new Float64Array(16),
    maximum,
  };
}

/** How many means or amounts there are. */
export function dataOf({ size, classes }: SpendObservations, data: SpendData): number {
  if (data === 'means') return size;
  return classes.reduce((total, { n, start, end }) => total + n * (end - start), 0);
}
