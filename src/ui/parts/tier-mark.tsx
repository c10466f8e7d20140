import { useWords } from '../i18n/locale.tsx';
import { commonWords } from '../i18n/words.ts';

export type Tier = 'A' | 'B' | 'C';

interface Props {
  readonly tier: Tier | null;
  readonly size: 'small' | 'large';
}

/** The tier's letter on its colour; a hollow square where there is none yet. */
export function TierMark({ tier, size }: Props) {
  const words = useWords(commonWords);
  return (
    <span
      class={`tier tier-${size} tier-${tier ?? 'none'}`}
      role="img"
      aria-label={tier === null ? words.noTier : words.tier(tier)}
      title={tier === null ? words.noTier : words.tier(tier)}
    >
      <span aria-hidden="true">{tier ?? '–'}</span>
    </span>
  );
}
