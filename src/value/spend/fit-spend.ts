import type { Currency } from '../../orders/money.ts';
import type { SpendModel } from '../model.ts';
import type { Note, SpendParameter } from '../note.ts';
import { maximise } from '../numerics/newton.ts';
import type { Population } from '../population.ts';
import { gammaGammaLikelihood } from './likelihood.ts';
import { frequencySpendCorrelation, repeatSpend, shopMeanSpend } from './observations.ts';

const FEWEST_REPEAT_SPENDERS = 10;
/** From here on (features.md 1.6) the independence of frequency and spend is doubtful and said to be. */
const NOTABLE_CORRELATION = 0.3;
/** With q ≤ 1 the mean over customers does not exist; just above it is ruled by a few customers never seen. */
const LOWEST_Q = 1.1;
/**
 * Where nothing can be fitted: order values of one customer vary by 40 % (p = 6) and customers differ as CDNOW's (q = 4).
 * The shop's mean then weighs as much as (q − 1) / p = half an order.
 */
const FALLBACK = { p: 6, q: 4 };

const NAMES: readonly SpendParameter[] = ['p', 'q', 'gamma'];
const LOWER = Float64Array.of(1e-2, 1e-2, 1e-4).map(Math.log);
const UPPER = Float64Array.of(1e4, 1e4, 1e8).map(Math.log);

/**
 * Fits what customers spend on a purchase day: Gamma-Gamma on repeat spend, so a one-time buyer is expected to spend the
 * population mean. Otherwise customers' own means, over all their days, shrunken to the shop's mean by the same formula.
 */
export function fitSpend(population: Population, currency: Currency): SpendModel {
  const observed = repeatSpend(population, currency);
  if (observed.size < FEWEST_REPEAT_SPENDERS) {
    return shrunkenMean(population, currency, [{ code: 'too-few-repeat-spenders', customers: observed.size }]);
  }
  // γ is fitted in units of the mean spend, so the currency does not matter.
  const scale = observed.sum.reduce((total, sum, i) => total + sum / (observed.n[i] ?? 1), 0) / observed.size;
  const scaled = { ...observed, sum: observed.sum.map((sum) => sum / scale) };
  const box = { lower: LOWER, upper: UPPER };
  const found = maximise(gammaGammaLikelihood(scaled), Float64Array.of(2, 3, 1).map(Math.log), box);
  const [p = 0, q = 0, scaledGamma = 0] = found.theta.map(Math.exp);
  if (q < LOWEST_Q) return shrunkenMean(population, currency, [{ code: 'spend-mean-infinite', q }]);

  const notes = NAMES.flatMap((parameter, i): Note[] => {
    const side = found.side[i] ?? 0;
    return side === 0 ? [] : [{ code: 'boundary', parameter, side: side < 0 ? 'low' : 'high' }];
  });
  if (!found.converged) notes.push({ code: 'not-converged' });
  if (observed.withoutSpend > 0) notes.push({ code: 'zero-spend-left-out', customers: observed.withoutSpend });
  const correlation = frequencySpendCorrelation(observed);
  if (Math.abs(correlation) >= NOTABLE_CORRELATION) notes.push({ code: 'frequency-spend-correlation', correlation });
  return {
    name: 'gamma-gamma',
    parameters: { p, q, gamma: scaledGamma * scale },
    sees: 'repeat-days',
    // A density of scaled means is `scale` times as high as that of the means.
    logLikelihood: found.value - observed.size * Math.log(scale),
    notes,
  };
}

function shrunkenMean(population: Population, currency: Currency, why: readonly Note[]): SpendModel {
  const { p, q } = FALLBACK;
  const mean = shopMeanSpend(population, currency);
  const note: Note = mean > 0 ? { code: 'shop-mean-spend', mean, strength: (q - 1) / p } : { code: 'no-spend' };
  return {
    name: 'shrunken-mean',
    parameters: { p, q, gamma: (mean * (q - 1)) / p },
    sees: 'all-days',
    logLikelihood: null,
    notes: [...why, note],
  };
}
