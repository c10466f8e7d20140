import type { Missing } from '../../value/margin/order-margin.ts';
import { contributionCurve } from '../../value/portfolio/contribution-curve.ts';
import { gini } from '../../value/portfolio/gini.ts';
import type { CurveView, MeasureView } from '../protocol/portfolio.ts';

/** Concentration of what is known of customers; NaN leaves a customer out. */
export function measureView(
  values: Float64Array,
  basis: Extract<MeasureView, { known: true }>['basis'],
  currency: string | null,
): MeasureView {
  // Sorting puts NaN last.
  const ascending = values.toSorted();
  let end = ascending.length;
  while (end > 0 && Number.isNaN(ascending[end - 1])) end--;
  const known = ascending.subarray(0, end);
  if (known.length === 0) return { known: false, missing: ['total'] };
  return { known: true, basis, curve: curveView(known, currency), leftOut: values.length - known.length };
}

export function unknownMeasure(missing: readonly Missing[]): MeasureView {
  return { known: false, missing: [...missing] };
}

/** Of values in ascending order. */
function curveView(ascending: Float64Array, currency: string | null): CurveView {
  const { customers, total, points, top, peak } = contributionCurve(ascending);
  const whole = (point: { readonly customers: number; readonly brought: number }) => ({
    customers: point.customers,
    brought: Math.round(point.brought),
  });
  return {
    customers,
    total: { amount: Math.round(total), currency },
    points: points.map(whole),
    top: { customers: top.customers, share: total > 0 ? top.brought / total : null },
    peak: whole(peak),
    gini: gini(ascending),
  };
}
