import type { Cells } from '../cells.ts';
import { type Objective, toLogScale } from '../numerics/objective.ts';

/**
 * The MBG/NBD log-likelihood of all cells as a function of (ln r, ln α, ln a, ln b), with gradient and Hessian.
 * `today`: day number up to which customers were observed; `unitDays`: days in α's unit.
 *
 * The gamma and beta ratios are products over j < x, so with the tail counts #(x > j) they cost one pass over j; times are
 * whole days, so their logarithms come from a table. What is left for each cell is one exp and one log1p.
 */
export function mbgNbdLikelihood(cells: Cells, today: number, unitDays: number): Objective {
  const { count, x: purchases, weight: weights } = cells;
  const gapDays = cells.first.map((first, i) => (cells.last[i] ?? first) - first);
  const lifeDays = cells.first.map((first, i) => Math.max(today, cells.last[i] ?? today) - first);
  const atLeast = tailCounts(purchases, weights);
  const longest = lifeDays.reduce((most, days) => Math.max(most, days), 0);
  const logs = new Float64Array(longest + 1);
  const inverses = new Float64Array(longest + 1);
  const logOdds = new Float64Array(atLeast.length);

  return (theta) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = theta.map(Math.exp);
    for (let days = 0; days <= longest; days++) {
      const rate = alpha + days / unitDays;
      logs[days] = Math.log(rate);
      inverses[days] = 1 / rate;
    }
    for (let x = 0; x < logOdds.length; x++) logOdds[x] = Math.log(a / (b + x));

    let value = 0;
    let [dr, dalpha, da, db] = [0, 0, 0, 0];
    let [rr, ralpha, ra, rb, alphaalpha, alphaa, alphab, aa, ab, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const x = purchases[i] ?? 0;
      const w = weights[i] ?? 0;
      const logT = logs[lifeDays[i] ?? 0] ?? 0;
      const inverseT = inverses[lifeDays[i] ?? 0] ?? 0;
      const inverseTx = inverses[gapDays[i] ?? 0] ?? 0;
      const shape = r + x;
      // u: log-odds that the customer has left; gone: the probability; uXx: the derivatives of u.
      const ur = logT - (logs[gapDays[i] ?? 0] ?? 0);
      const u = (logOdds[x] ?? 0) + shape * ur;
      const small = Math.exp(-Math.abs(u));
      const gone = u > 0 ? 1 / (1 + small) : small / (1 + small);
      const difference = inverseT - inverseTx;
      const ualpha = shape * difference;
      const ub = -1 / (b + x);
      value += w * (Math.max(u, 0) + Math.log1p(small) - shape * logT);

      const wGone = w * gone;
      dr += wGone * ur - w * logT;
      dalpha += wGone * ualpha - w * shape * inverseT;
      da += wGone;
      db += wGone * ub;

      const wSpread = wGone * (1 - gone);
      rr += wSpread * ur * ur;
      ralpha += wSpread * ur * ualpha + wGone * difference - w * inverseT;
      ra += wSpread * ur;
      rb += wSpread * ur * ub;
      alphaalpha +=
        wSpread * ualpha * ualpha + shape * (w * inverseT * inverseT - wGone * difference * (inverseT + inverseTx));
      alphaa += wSpread * ualpha;
      alphab += wSpread * ualpha * ub;
      aa += wSpread - wGone;
      ab += wSpread * ub;
      bb += (wSpread + wGone) * ub * ub;
    }

    const customers = atLeast[0] ?? 0;
    value += customers * r * Math.log(alpha);
    dr += customers * Math.log(alpha);
    dalpha += (customers * r) / alpha;
    ralpha += customers / alpha;
    alphaalpha -= (customers * r) / (alpha * alpha);
    da /= a;
    ra /= a;
    alphaa /= a;
    ab /= a;
    aa /= a * a;

    // (r)ₓ needs the customers with x > j, (b)ₓ₊₁ / (a + b)ₓ₊₁ those with x ≥ j.
    for (let j = 0; j < atLeast.length; j++) {
      const more = atLeast[j + 1] ?? 0;
      const w = atLeast[j] ?? 0;
      const inverseR = 1 / (r + j);
      const inverseB = 1 / (b + j);
      const inverseAB = 1 / (a + b + j);
      value += more * Math.log(r + j) + w * Math.log((b + j) * inverseAB);
      dr += more * inverseR;
      rr -= more * inverseR * inverseR;
      da -= w * inverseAB;
      db += w * (inverseB - inverseAB);
      const second = w * inverseAB * inverseAB;
      aa += second;
      ab += second;
      bb += second - w * inverseB * inverseB;
    }

    const gradient = Float64Array.of(dr, dalpha, da, db);
    const hessian = Float64Array.of(
      ...[rr, ralpha, ra, rb],
      ...[ralpha, alphaalpha, alphaa, alphab],
      ...[ra, alphaa, aa, ab],
      ...[rb, alphab, ab, bb],
    );
    toLogScale([r, alpha, a, b], gradient, hessian);
    return { value, gradient, hessian };
  };
}

/** `result[j]`: how many customers made at least j repeat purchases, for j = 0 … the most. */
function tailCounts(purchases: Int32Array, weights: Float64Array): Float64Array {
  const most = purchases.reduce((highest, x) => Math.max(highest, x), 0);
  const tails = new Float64Array(most + 1);
  purchases.forEach((x, i) => {
    tails[x] = (tails[x] ?? 0) + (weights[i] ?? 0);
  });
  for (let j = most - 1; j >= 0; j--) tails[j] = (tails[j] ?? 0) + (tails[j + 1] ?? 0);
  return tails;
}
