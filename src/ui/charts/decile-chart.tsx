export interface DecileGroup {
  readonly name: string;
  readonly forecast: number;
  readonly rule: number;
  readonly happened: number;
  /** All of it in one sentence, for whoever points at the group. */
  readonly said: string;
}

interface Props {
  readonly groups: readonly DecileGroup[];
  /** How a value on the scale is written. */
  readonly shown: (value: number) => string;
}

const HEIGHT = 220;
const TOP = 14;
const BASE = HEIGHT - 22;
/** About so many lines across. */
const LINES = 3;

/**
 * What came as bars, what was forecast as a dot, what a simple rule said as a thin mark. Across in percent, up in pixels, so that
 * it fills any width without stretching dots and figures. The table beside it says the same.
 */
export function DecileChart({ groups, shown }: Props) {
  const most = Math.max(0, ...groups.flatMap(({ forecast, rule, happened }) => [forecast, rule, happened]));
  const top = most > 0 ? most : 1;
  const y = (value: number) => BASE - (Math.max(0, value) / top) * (BASE - TOP);
  const step = 100 / Math.max(1, groups.length);
  const x = (at: number, share: number) => `${(at + share) * step}%`;
  return (
    <svg class="deciles" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {lines(top).map((value) => (
        <g key={value}>
          <line class="decile-grid" x1="0" x2="100%" y1={y(value)} y2={y(value)} />
          <text class="decile-scale" x="100%" y={y(value) - 3} text-anchor="end">
            {shown(value)}
          </text>
        </g>
      ))}
      {groups.map((group, at) => (
        <g key={group.name}>
          <title>{group.said}</title>
          <rect class="decile-hit" x={x(at, 0)} y="0" width={`${step}%`} height={HEIGHT} />
          <rect
            class="decile-came"
            x={x(at, 0.2)}
            y={y(group.happened)}
            width={`${step * 0.6}%`}
            height={Math.max(0, BASE - y(group.happened))}
            rx="3"
          />
          <line class="decile-rule-edge" x1={x(at, 0.1)} x2={x(at, 0.9)} y1={y(group.rule)} y2={y(group.rule)} />
          <line class="decile-rule" x1={x(at, 0.1)} x2={x(at, 0.9)} y1={y(group.rule)} y2={y(group.rule)} />
          <circle class="decile-forecast" cx={x(at, 0.5)} cy={y(group.forecast)} r="5" />
          <text class="decile-name" x={x(at, 0.5)} y={HEIGHT - 5} text-anchor="middle">
            {group.name}
          </text>
        </g>
      ))}
      <line class="decile-base" x1="0" x2="100%" y1={BASE} y2={BASE} />
    </svg>
  );
}

/** Round values to draw lines at: 1, 2 or 5 times a power of ten apart. */
function lines(top: number): number[] {
  const power = 10 ** Math.floor(Math.log10(top / LINES));
  const apart = ([1, 2, 5].find((times) => times * power * (LINES + 1) >= top) ?? 10) * power;
  return Array.from({ length: Math.floor(top / apart) }, (_, at) => (at + 1) * apart);
}
