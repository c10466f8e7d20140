/** What the likelihood needs of every distinct time t at one α: ln(α + t) and 1 / (α + t), so a cell takes no logarithm. */
export interface Clock {
  readonly times: Float64Array;
  readonly log: Float64Array;
  readonly inverse: Float64Array;
  /** Least and greatest of `log`. */
  least: number;
  greatest: number;
}

export function clockFor(times: Float64Array): Clock {
  return { times, log: new Float64Array(times.length), inverse: new Float64Array(times.length), least: 0, greatest: 0 };
}

export function setClock(clock: Clock, alpha: number): void {
  const { times, log, inverse } = clock;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < times.length; i++) {
    const scale = alpha + (times[i] ?? 0);
    const ln = Math.log(scale);
    log[i] = ln;
    inverse[i] = 1 / scale;
    if (ln < least) least = ln;
    if (ln > greatest) greatest = ln;
  }
  clock.least = least;
  clock.greatest = greatest;
}
