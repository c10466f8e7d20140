import { cases } from './cases.ts';
import type { DayShop } from './generated-shop.ts';
import { type Figures, measure } from './measure.ts';

/** One script for both sides: in the page it starts itself as a worker, there it measures. */
if (typeof document === 'undefined') {
  globalThis.onmessage = ({ data }: MessageEvent<DayShop | null>) => {
    const figures: Figures[] = [];
    for (const one of cases(data)) figures.push(measure(one, () => null));
    globalThis.postMessage(figures);
  };
} else {
  const columnOf = (values: readonly number[]) => Int32Array.from(values);
  /** JSON cannot carry typed arrays. */
  const measureFits = (cdnow: Plain | null): Promise<Figures[]> =>
    new Promise((resolve, reject) => {
      const worker = new Worker('/page.js');
      worker.onmessage = ({ data }: MessageEvent<Figures[]>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(
        cdnow && { ...cdnow, days: columnOf(cdnow.days), first: columnOf(cdnow.first), last: columnOf(cdnow.last) },
      );
    });
  Object.assign(globalThis, { measureFits });
}

/** A shop as JSON. */
export interface Plain extends Pick<DayShop, 'size' | 'today'> {
  readonly days: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}
