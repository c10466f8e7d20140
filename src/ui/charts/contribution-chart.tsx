export interface ContributionPoint {
  readonly customers: number;
  readonly brought: number;
}

interface Props {
  /** From nobody to everybody, the best first. */
  readonly points: readonly ContributionPoint[];
  /** The point that is read out beside the picture. */
  readonly at: number;
  readonly onPoint: (at: number) => void;
  /** What the straight line says. */
  readonly even: string;
}

const UNITS = 1000;
/** Room above the highest point, as a part of the height. */
const HEADROOM = 0.06;

/**
 * What customers bring, added up from the best on: the further above the straight line, the more depends on few; it falls where
 * customers take something away. The figures stand beside it; a field under it moves the point by keyboard.
 */
export function ContributionChart({ points, at, onPoint, even }: Props) {
  const values = points.map(({ brought }) => brought);
  const [high, low] = [Math.max(1, ...values), Math.min(0, ...values)];
  const span = (high - low) * (1 + HEADROOM);
  const everybody = points.at(-1) ?? { customers: 0, brought: 0 };
  const x = ({ customers }: ContributionPoint) => (customers / Math.max(1, everybody.customers)) * UNITS;
  const y = (brought: number) => UNITS - ((brought - low) / span) * UNITS;
  const line = points.map((point) => `${x(point).toFixed(1)} ${y(point.brought).toFixed(1)}`).join('L');
  const here = points[at] ?? everybody;
  const place = { left: `${x(here) / 10}%`, top: `${y(here.brought) / 10}%` };
  const follow = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const wanted = ((event.clientX - box.left) / box.width) * everybody.customers;
    const next = points.findIndex(({ customers }) => customers >= wanted);
    onPoint(next < 0 ? points.length - 1 : next);
  };
  return (
    <div class="contribution" aria-hidden="true" onPointerMove={follow} onPointerDown={follow}>
      <svg viewBox={`0 0 ${UNITS} ${UNITS}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="contribution-area" d={`M0 ${y(0)}L${line}L${UNITS} ${y(0)}Z`} />
        <path class="contribution-zero" d={`M0 ${y(0)}H${UNITS}`} />
        <path class="contribution-even" d={`M0 ${y(0)}L${UNITS} ${y(everybody.brought)}`} />
        <path class="contribution-line" d={`M${line}`} />
        <path class="contribution-cursor" d={`M${x(here)} ${y(0)}V${y(here.brought)}`} />
      </svg>
      <span class="contribution-dot" style={place} />
      <span class="contribution-says tiny">{even}</span>
    </div>
  );
}
