/**
 * How customers of the (M)BG/(C)NBD models buy and leave. While active, the gaps between purchases are Erlang distributed:
 * `phases` exponential phases at the customer's rate, which is gamma(r, α) over customers (1: a Poisson process; more: regular
 * buyers). After a purchase the customer leaves for good with a probability that is beta(a, b) over customers.
 * NBD is the limit a = 0. Fader, Hardie & Lee 2005; Batislam, Denizel & Filiztekin 2007; Platzer & Reutterer 2016.
 */
export interface Buying {
  readonly r: number;
  /** In the unit of time. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly variant: Variant;
}

export interface Variant {
  /** k of (M)BG/CNBD-k. */
  readonly phases: number;
  /** 1 where the customer may leave after the first purchase too (MBG), 0 where only after a repeat purchase (BG). */
  readonly leavesAfterFirst: 0 | 1;
}
