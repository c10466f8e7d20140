interface Props {
  readonly low: number;
  readonly point: number;
  readonly high: number;
  readonly actual: number;
  readonly other: number;
}

/** A forecast with its interval, what came (a bar from zero) and another forecast (a thin mark) on one scale from zero. */
export function RangeBar({ low, point, high, actual, other }: Props) {
  const top = Math.max(high, point, actual, other, 1) * 1.05;
  const at = (value: number) => `${Math.min(100, Math.max(0, (value / top) * 100))}%`;
  return (
    <div class="range" aria-hidden="true">
      <span class="range-actual" style={{ width: at(actual) }} />
      <span class="range-band" style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
      <span class="range-other" style={{ left: at(other) }} />
      <span class="range-point" style={{ left: at(point) }} />
    </div>
  );
}
