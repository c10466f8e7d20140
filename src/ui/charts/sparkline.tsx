export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
}

interface Props {
  readonly title: string;
  readonly columns: readonly [string, string];
  readonly bars: readonly Bar[];
  /** What stands under the chart: first and last period, and the highest value. */
  readonly first: string;
  readonly last: string;
  readonly peak: string | null;
}

const WIDTH = 360;
const HEIGHT = 44;
const BASE = HEIGHT - 2;

/** Bars by period. Behind the picture stands the same as a table, for screen readers. */
export function Sparkline({ title, columns, bars, first, last, peak }: Props) {
  const step = WIDTH / Math.max(1, bars.length);
  const top = Math.max(1, ...bars.map((bar) => Math.abs(bar.value)));
  return (
    <figure class="sparkline">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {bars.map((bar, index) => {
          const height = bar.value === 0 ? 0 : Math.max(3, (Math.abs(bar.value) / top) * (HEIGHT - 6));
          return (
            <g key={bar.name} class={bar.value < 0 ? 'spark-minus' : 'spark-plus'}>
              <title>{`${bar.name}: ${bar.shown}`}</title>
              <rect class="spark-hit" x={index * step} y="0" width={step} height={HEIGHT} />
              <rect
                class="spark-bar"
                x={index * step + step * 0.18}
                y={BASE - height}
                width={step * 0.64}
                height={height}
                rx="2"
              />
            </g>
          );
        })}
        <path class="spark-base" d={`M0 ${HEIGHT - 0.75}H${WIDTH}`} />
      </svg>
      <figcaption class="spark-scale">
        <span>{first}</span>
        {peak !== null && <span>{peak}</span>}
        <span>{last}</span>
      </figcaption>
      {/* A table takes the room that it needs whatever its style says, so a box hides it. */}
      <div class="unseen">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.name}>
                <th scope="row">{bar.name}</th>
                <td>{bar.shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
