import type { PurchaseLog } from '../purchase-log.ts';
import { credibilitySums } from './credibility.ts';
import type { GammaGamma } from './gamma-gamma.ts';
import { largestUsualAmount } from './usual-amounts.ts';

/**
 * Before a shop's own data speak: days of one customer vary by 40 % (p = 6), customers among themselves as CDNOW's (q = 4), so
 * that the shop's mean weighs as much as half a day; with the weight of ten customers.
 */
const PRIOR = { within: 0.25, between: 0.5, customers: 10 };

/**
 * The empirical-Bayes linear rule: customers' own means over all their days, shrunken to the shop's by credibility, without
 * a distribution to fit; amounts far above the usual ones count as the largest usual one. As parameters of Gamma-Gamma with
 * the same variances and the same weights: relative variance between customers 1 / (q − 2), within them (1 + between) / p.
 * With a slope the shop's mean goes with the number of purchase days. γ is in minor units; 0 when no day brings money.
 */
export function shrunkenMean(log: PurchaseLog, slope: number): GammaGamma {
  const largest = largestUsualAmount(log);
  const size = log.start.length - 1;
  const n = new Float64Array(size);
  const mean = new Float64Array(size);
  const sums = credibilitySums();
  for (let i = 0; i < size; i++) {
    const end = log.start[i + 1] ?? 0;
    const start = log.start[i] ?? 0;
    // On the scale of a customer with one purchase day.
    const scale = slope === 0 ? 1 : (end - start) ** -slope;
    let [days, total, squares] = [0, 0, 0];
    for (let at = start; at < end; at++) {
      const net = log.spend[at] ?? 0;
      if (!(net > 0)) continue;
      const amount = Math.min(net, largest) * scale;
      days++;
      total += amount;
      squares += amount * amount;
    }
    if (days === 0) continue;
    n[i] = days;
    mean[i] = total / days;
    sums.add(days, total / days, Math.max(0, squares - (total * total) / days));
  }
  const { within, between, strength } = sums.estimate(PRIOR);
  let [weights, weighted] = [0, 0];
  for (let i = 0; i < size; i++) {
    const weight = (n[i] ?? 0) / ((n[i] ?? 0) + strength);
    weights += weight;
    weighted += weight * (mean[i] ?? 0);
  }
  const shopMean = weights > 0 ? weighted / weights : 0;
  return { p: (1 + between) / within, q: 2 + 1 / between, gamma: shopMean * strength, slope };
}
