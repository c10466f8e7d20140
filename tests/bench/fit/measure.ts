/** One line of the benchmark; times in milliseconds. */
export interface Figures {
  readonly what: string;
  readonly customers: number;
  /** Distinct (x, first day, last day); as many as customers where times are continuous. */
  readonly cells: number;
  /** Of the first run, which pays for compiling the code too. */
  readonly first: number;
  /** Of the best run. */
  readonly wall: number;
  /** CPU time of the best run; null where it cannot be told (a worker of a browser). */
  readonly cpu: number | null;
  readonly evaluations: number;
  readonly bar: number | null;
  /** What the best package takes, one thread (spec/forecast.md §5). */
  readonly package: number | null;
}

export interface Case {
  readonly what: string;
  readonly customers: number;
  readonly runs: number;
  readonly bar: number | null;
  readonly package: number | null;
  run(): { readonly cells: number; readonly evaluations: number };
}

/** `cpuTime`: milliseconds of CPU so far, or null where it cannot be told. */
export function measure(
  { what, customers, runs, bar, package: other, run }: Case,
  cpuTime: () => number | null,
): Figures {
  let start = performance.now();
  let result = run();
  const first = performance.now() - start;
  let wall = first;
  let cpu: number | null = null;
  for (let i = 1; i < runs; i++) {
    const cpuBefore = cpuTime();
    start = performance.now();
    result = run();
    wall = Math.min(wall, performance.now() - start);
    const cpuAfter = cpuTime();
    if (cpuBefore !== null && cpuAfter !== null) cpu = Math.min(cpu ?? Number.POSITIVE_INFINITY, cpuAfter - cpuBefore);
  }
  return { what, customers, ...result, first, wall, cpu, bar, package: other };
}
