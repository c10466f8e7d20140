/**
 * Weights of customers' own means against the shop's, from how much days differ within a customer and customers among
 * themselves: Bühlmann & Straub 1970. All variances are relative to the square of the shop's mean.
 */
export interface Credibility {
  readonly within: number;
  readonly between: number;
  /** Days that the shop's mean weighs as much as: within / between. */
  readonly strength: number;
}

/** One customer at a time: n days, their mean, and the sum of squared deviations of the days from it. */
export interface CredibilitySums {
  add(n: number, mean: number, squares: number): void;
  /** The prior counts as so many customers with two days each, and keeps both variances above zero. */
  estimate(prior: { readonly within: number; readonly between: number; readonly customers: number }): Credibility;
}

export function credibilitySums(): CredibilitySums {
  let [customers, days, squaredDays, total, squares, withinSquares] = [0, 0, 0, 0, 0, 0];
  return {
    add(n, mean, squaresWithin) {
      customers++;
      days += n;
      squaredDays += n * n;
      total += n * mean;
      squares += n * mean * mean;
      withinSquares += squaresWithin;
    },
    estimate(prior) {
      const mean = days > 0 ? total / days : 0;
      const unit = mean * mean || 1;
      const free = days - customers;
      const within = (withinSquares / unit + prior.customers * prior.within) / (free + prior.customers);
      const weight = days > 0 ? days - squaredDays / days : 0;
      const around = Math.max(0, squares - days * mean * mean) / unit;
      const observed = weight > 0 ? Math.max(0, around - (customers - 1) * within) / weight : 0;
      const others = Math.max(0, customers - 1);
      const between = (others * observed + prior.customers * prior.between) / (others + prior.customers);
      return { within, between, strength: within / between };
    },
  };
}
