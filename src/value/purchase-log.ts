/** Every purchase of a shop's customers: customer i's are entries start[i] up to start[i + 1], ascending by day. */
export interface PurchaseLog {
  /** One more entry than there are customers. */
  readonly start: Uint32Array;
  /** Day numbers, distinct within a customer. */
  readonly day: Int32Array;
  /** Net spend of the day in minor units; NaN where no order of the day has known money in the shop's currency. */
  readonly spend: Float64Array;
}

export interface PurchaseLogBuilder {
  /** The next customer's purchases. */
  add(days: readonly number[], spend: readonly number[]): void;
  build(): PurchaseLog;
}

export function purchaseLogBuilder(): PurchaseLogBuilder {
  let start = new Uint32Array(1024);
  let day = new Int32Array(4096);
  let spend = new Float64Array(4096);
  let customers = 0;
  let entries = 0;
  return {
    add(days, spends) {
      while (entries + days.length > day.length) {
        day = resized(day, new Int32Array(day.length * 2));
        spend = resized(spend, new Float64Array(spend.length * 2));
      }
      if (customers + 1 === start.length) start = resized(start, new Uint32Array(start.length * 2));
      for (let i = 0; i < days.length; i++) {
        day[entries] = days[i] ?? 0;
        spend[entries++] = spends[i] ?? Number.NaN;
      }
      start[++customers] = entries;
    },
    build: () => ({
      start: start.slice(0, customers + 1),
      day: day.slice(0, entries),
      spend: spend.slice(0, entries),
    }),
  };
}

function resized<Values extends Int32Array | Uint32Array | Float64Array>(values: Values, into: Values): Values {
  into.set(values);
  return into;
}
