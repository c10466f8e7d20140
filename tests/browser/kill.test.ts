import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KillBench, killBench, moments } from './kills.ts';

describe('an import whose browser is killed', () => {
  let bench: KillBench;
  beforeAll(async () => {
    bench = await killBench(8_000);
  });
  afterAll(() => bench.close());

  it('ends as if nothing had happened, at five random moments', async () => {
    const { ms, ...whole } = await bench.uninterrupted();
    expect(whole.lines).toBeGreaterThan(10_000);
    for (const moment of moments(5, ms, Date.now())) {
      expect(await bench.killed(moment), `killed after ${moment} ms`).toEqual(whole);
    }
  });
});
