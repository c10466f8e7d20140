import { useWords } from '../i18n/locale.tsx';
import { commonWords } from '../i18n/words.ts';

interface Props {
  readonly label?: string;
  /** Height of each block in pixels. */
  readonly blocks: readonly number[];
}

/** Stands where a card will be. It fades in late (see the CSS), so a quick answer shows no skeleton at all. */
export function Skeleton({ label, blocks }: Props) {
  const words = useWords(commonWords);
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{label ?? words.loading}</span>
      {blocks.map((height, index) => (
        <div key={index} class="skeleton-block" style={{ height: `${height}px` }} />
      ))}
    </div>
  );
}
