export interface VerdictPiece {
  readonly from: number;
  readonly name: string;
  readonly look: 'both' | 'head' | 'tail' | 'neither';
}

interface Props {
  /** From zero on, each up to the next; the last has no end. */
  readonly pieces: readonly VerdictPiece[];
  /** Where on the scale the seller stands; null as long as that is not known. */
  readonly here: { readonly at: number; readonly name: string } | null;
}

/** How far the scale goes beyond the last change or the seller's own place. */
const BEYOND = 1.3;

/** What holds from which value on, and where one is. The same stands beside it in words. */
export function VerdictBar({ pieces, here }: Props) {
  const end = Math.max(1, here?.at ?? 0, ...pieces.map(({ from }) => from)) * BEYOND;
  const share = (value: number) => `${(value / end) * 100}%`;
  return (
    <div class="verdicts" aria-hidden="true">
      <svg width="100%" height="30" aria-hidden="true" focusable="false">
        {pieces.map(({ from, look }, at) => (
          <rect
            key={look}
            class={`verdict-${look}`}
            x={share(from)}
            y="0"
            width={share((pieces[at + 1]?.from ?? end) - from)}
            height="30"
          />
        ))}
      </svg>
      {pieces.map(({ from, name, look }, at) => (
        <span
          key={look}
          class={`verdict-name verdict-name-${look} tiny`}
          style={{ left: share(from), width: share((pieces[at + 1]?.from ?? end) - from) }}
        >
          {name}
        </span>
      ))}
      {here && (
        <span class="verdict-here tiny" style={{ left: share(here.at) }}>
          {here.name}
        </span>
      )}
    </div>
  );
}
