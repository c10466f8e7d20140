interface Props {
  readonly low: number;
  readonly point: number;
  readonly high: number;
}

/** The interval as a band on a scale that begins at zero, with the point in it. The numbers stand beside it as text. */
export function IntervalBar({ low, point, high }: Props) {
  const top = Math.max(high, point, 1) * 1.08;
  const at = (value: number) => `${Math.min(100, Math.max(0, (value / top) * 100))}%`;
  return (
    <div class="interval" aria-hidden="true">
      <span class="interval-band" style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
      <span class="interval-point" style={{ left: at(point) }} />
    </div>
  );
}
