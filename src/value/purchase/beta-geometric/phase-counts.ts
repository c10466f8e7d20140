import type { CountTails } from '../process.ts';

/** Longest distribution kept. Only a fresh customer of a shop where rates differ without bound comes near. */
const MOST_TERMS = 1 << 17;

export interface Renewal {
  readonly phases: number;
  /** Shape and scale of the customer's gamma distributed rate today, the time since the last purchase not yet considered. */
  readonly shape: number;
  readonly scale: number;
  /** Time since the last purchase. */
  readonly elapsed: number;
}

/**
 * The exact distribution of a customer's renewals in the coming time t, nobody leaving. The phases that end between the last
 * purchase and t from now number m with a weight of
 *     (shape)ₘ / m! · zᵐ · Σ C(m, j) (elapsed / t)ʲ over j < phases,    z = t / (scale + t),
 * j of them by today (more would have been a purchase); n purchases come when m reaches n · phases. Only positive terms, so
 * nothing cancels, and their sum normalises them, so no gamma function is needed. For one phase: the negative binomial.
 * One workspace per caller: the buffer is reused. The distribution is cut where what is left of it weighs less than `negligible`.
 */
export function phaseCounts(negligible: number): (renewal: Renewal, t: number) => CountTails {
  let buffer = new Float64Array(256);
  const powers = new Float64Array(64);
  return ({ phases, shape, scale, elapsed }, t) => {
    const z = t / (scale + t);
    if (!(z > 0)) return buffer.subarray(0, 0);
    const past = elapsed / (elapsed + t);
    for (let j = 0; j < phases; j++) powers[j] = past ** j * (1 - past) ** (phases - 1 - j);
    const mode = Math.min(Math.max(0, Math.floor(((shape - 1) * z) / (1 - z))), MOST_TERMS - 2);

    let terms = mode + 1;
    while (buffer.length < terms) buffer = grow(buffer);
    // Relative to the most likely m, before the elapsed time is considered.
    let ways = waysUntil(powers, phases, mode);
    buffer[mode] = ways;
    let total = ways;
    for (let m = mode, weight = 1; m > 0; m--) {
      weight *= m / ((shape + m - 1) * z);
      const term = weight * waysUntil(powers, phases, m - 1);
      buffer[m - 1] = term;
      total += term;
    }
    for (let m = mode, weight = 1; terms < MOST_TERMS; m++) {
      const ratio = ((shape + m) / (m + 1)) * z;
      weight *= ratio;
      if (terms === buffer.length) buffer = grow(buffer);
      const before = ways;
      ways = waysUntil(powers, phases, m + 1);
      const term = weight * ways;
      buffer[terms++] = term;
      total += term;
      const falling = before > 0 ? Math.max(ratio, z) * (ways / before) : 1;
      if (falling < 1 && term < negligible * total * (1 - falling)) break;
    }

    let purchases = 0;
    for (let m = 0; m < terms; purchases++) {
      let sum = 0;
      for (const end = Math.min(m + phases, terms); m < end; m++) sum += buffer[m] ?? 0;
      buffer[purchases] = sum;
    }
    // Added up from the small end, with the whole last: no tail comes out above one.
    for (let n = purchases - 1; n >= 1; n--) buffer[n - 1] = (buffer[n - 1] ?? 0) + (buffer[n] ?? 0);
    const whole = buffer[0] ?? 1;
    for (let n = 1; n < purchases; n++) buffer[n] = (buffer[n] ?? 0) / whole;
    return buffer.subarray(1, purchases);
  };
}

/** Σ C(m, j) powers[j] over j < phases. */
function waysUntil(powers: Float64Array, phases: number, m: number): number {
  let ways = powers[0] ?? 1;
  let choose = 1;
  for (let j = 1; j < phases; j++) {
    choose *= (m - j + 1) / j;
    ways += choose * (powers[j] ?? 0);
  }
  return ways;
}

function grow(buffer: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(buffer.length * 2);
  larger.set(buffer);
  return larger;
}
