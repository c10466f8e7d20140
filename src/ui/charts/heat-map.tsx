import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';

export interface HeatCell {
  /** 0 to 1: how strong; null is drawn empty. */
  readonly shade: number | null;
  /** What stands in the field, a line each. */
  readonly lines: readonly string[];
  /** All of it in one sentence. */
  readonly said: string;
  /** solid: the whole that the others are part of; open: not complete yet. */
  readonly look: 'usual' | 'solid' | 'open';
  readonly href: string | null;
}

export interface HeatRow {
  readonly name: string;
  readonly note: string | null;
  /** null where there is no field. */
  readonly cells: readonly (HeatCell | null)[];
}

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  /** Pixels: of the row names, and of one field. */
  readonly names: number;
  readonly width: number;
  readonly height: number;
  /** Shown until a field is pointed at. */
  readonly hint: string;
}

const HEAD = 22;
const GAP = 2;
const LINE = 15;
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Fields shaded by value. Pointing at one, or going there by the arrow keys, reads it out below; the table beside it says the same. */
export function HeatMap({ label, columns, rows, names, width, height, hint }: Props) {
  const [active, activate] = useState<readonly [row: number, column: number] | null>(null);
  const cellAt = (row: number, column: number) => rows[row]?.cells[column] ?? null;
  const cell = active && cellAt(active[0], active[1]);
  const size = { width: names + columns.length * width, height: HEAD + rows.length * height };
  const onKey = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const move = MOVES[event.key];
    if (event.key === 'Enter' && cell?.href) location.hash = cell.href;
    if (!move) return;
    event.preventDefault();
    const next = active ? ([active[0] + move[0], active[1] + move[1]] as const) : ([0, 0] as const);
    if (!cellAt(next[0], next[1])) return;
    activate(next);
    const { currentTarget: frame } = event;
    frame.scrollLeft = names + (next[1] + 0.5) * width - frame.clientWidth / 2;
  };
  return (
    <div class="heat">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the fields are gone through by arrow keys, and what is wider than the screen is scrolled by them. */}
      <figure class="heat-scroller" aria-label={label} tabIndex={0} onKeyDown={onKey}>
        <svg
          width={size.width}
          height={size.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
          aria-hidden="true"
          focusable="false"
        >
          {columns.map((name, column) => (
            <text
              key={name}
              class="heat-column"
              x={names + (column + 0.5) * width - GAP / 2}
              y={HEAD - 8}
              text-anchor="middle"
            >
              {name}
            </text>
          ))}
          {rows.map((row, at) => (
            <g key={row.name} transform={`translate(0 ${HEAD + at * height})`}>
              <text class="heat-name" x="0" y={height / 2 + (row.note === null ? 4 : -2)}>
                {row.name}
              </text>
              {row.note !== null && (
                <text class="heat-note" x="0" y={height / 2 + 10}>
                  {row.note}
                </text>
              )}
              {row.cells.map(
                (each, column) =>
                  each && (
                    <Field
                      key={columns[column]}
                      cell={each}
                      x={names + column * width}
                      width={width - GAP}
                      height={height - GAP}
                      isActive={each === cell}
                      onPoint={() => activate([at, column])}
                    />
                  ),
              )}
            </g>
          ))}
        </svg>
      </figure>
      <p class="small heat-says" role="status">
        {cell ? cell.said : <span class="faint">{hint}</span>}
      </p>
    </div>
  );
}

interface FieldProps {
  readonly cell: HeatCell;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly onPoint: () => void;
}

function Field({ cell, x, width, height, isActive, onPoint }: FieldProps) {
  const { shade, lines, look, href } = cell;
  const top = height / 2 - ((lines.length - 1) * LINE) / 2 + 4;
  const open = () => {
    if (href) location.hash = href;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has the arrow keys of the whole picture, which is hidden from screen readers.
    <g
      class={`heat-field heat-${look} ${isActive ? 'is-active' : ''} ${href === null ? '' : 'heat-link'}`}
      onPointerEnter={onPoint}
      onClick={open}
    >
      <rect
        x={x + 0.5}
        y="0.5"
        width={width - 1}
        height={height - 1}
        rx="4"
        style={{ '--shade': `${Math.round((shade ?? 0) * 48)}%` }}
      />
      {lines.map((line, at) => (
        <text key={line} class={`heat-line-${at}`} x={x + width / 2} y={top + at * LINE} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
}
