import type { SpendObservations } from './observations.ts';

export interface FrequencyCorrelation {
  readonly correlation: number;
  readonly correlationError: number;
}

/**
 * Pearson correlation of the logarithms of purchase days and of the mean spend a day over customers, with its standard error
 * (1 − r²) / √(size − 1); 0 where either does not vary. Logarithms, so that no single customer makes or breaks it.
 */
export function frequencySpendCorrelation({ size, classes, sum }: SpendObservations): FrequencyCorrelation {
  let [sumX, sumY, sumXX, sumXY, sumYY] = [0, 0, 0, 0, 0];
  for (const { n, days, start, end } of classes) {
    const x = Math.log(days);
    sumX += x * (end - start);
    sumXX += x * x * (end - start);
    for (let i = start; i < end; i++) {
      const y = Math.log((sum[i] ?? 1) / n);
      sumY += y;
      sumYY += y * y;
      sumXY += x * y;
    }
  }
  const spreadX = size * sumXX - sumX * sumX;
  const spreadY = size * sumYY - sumY * sumY;
  // Rounding leaves a little where nothing varies.
  if (!(spreadX > 1e-9 * size * sumXX && spreadY > 1e-9 * size * sumYY)) return { correlation: 0, correlationError: 0 };
  const correlation = (size * sumXY - sumX * sumY) / Math.sqrt(spreadX * spreadY);
  return { correlation, correlationError: (1 - correlation * correlation) / Math.sqrt(size - 1) };
}
