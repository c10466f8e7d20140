import { describe, expect, it } from 'vitest';
import {
  addTransform,
  calibratedLevels,
  shareBelow,
  transformHistogram,
} from '../../../src/value/forecast/interval-levels.ts';

describe('interval levels', () => {
  it('stay where they are when outcomes fell as forecast', () => {
    const histogram = transformHistogram();
    for (let i = 0; i < 2000; i++) addTransform(histogram, i / 2000, (i + 1) / 2000, 1);
    expect(shareBelow(histogram, 0.25)).toBeCloseTo(0.25, 6);
    const { low, high } = calibratedLevels(histogram, 2000);
    expect(low).toBeCloseTo(0.1, 3);
    expect(high).toBeCloseTo(0.9, 3);
  });

  it('move out when more fell beyond the ends than should, and little so in a small shop', () => {
    const histogram = transformHistogram();
    // Outcomes crowd at both ends: the transforms' density is twice as high in the outer tenths as inside.
    for (let i = 0; i < 1000; i++) addTransform(histogram, i / 1000, (i + 1) / 1000, i < 100 || i >= 900 ? 2 : 1);
    const large = calibratedLevels(histogram, 5000);
    expect(large.low).toBeCloseTo(0.061, 2);
    expect(large.high).toBeCloseTo(0.939, 2);
    const small = calibratedLevels(histogram, 20);
    expect(0.1 - small.low).toBeLessThan(0.2 * (0.1 - large.low));
  });

  it('spread the weight of a likely outcome over all that it covers', () => {
    const histogram = transformHistogram();
    addTransform(histogram, 0, 0.8, 1);
    expect(shareBelow(histogram, 0.4)).toBeCloseTo(0.5, 9);
    expect(shareBelow(histogram, 0.8)).toBeCloseTo(1, 9);
  });
});
