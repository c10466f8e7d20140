import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KillBench, killBench, moments } from '../browser/kills.ts';

describe('imports whose browser is killed, many times', () => {
  let bench: KillBench;
  beforeAll(async () => {
    bench = await killBench(20_000);
  });
  afterAll(() => bench.close());

  it('end as if nothing had happened, at fifty random moments', async () => {
    const { ms, ...whole } = await bench.uninterrupted();
    for (const moment of moments(50, ms, Date.now())) {
      expect(await bench.killed(moment), `killed after ${moment} ms`).toEqual(whole);
    }
  });
});
