import type { Tier } from '../parts/tier-mark.tsx';

interface Props {
  readonly label: string;
  readonly tier: Tier;
  /** How far the customer is through its own tier, 0 to 1. */
  readonly within: number;
}

const ORDER: readonly Tier[] = ['C', 'B', 'A'];

/** C, B and A from left to right with the customer's place on them: tier by position, besides letter and colour. */
export function TierScale({ label, tier, within }: Props) {
  const place = (ORDER.indexOf(tier) + Math.min(0.94, Math.max(0.06, within))) / ORDER.length;
  return (
    <div class="tier-scale" role="img" aria-label={label}>
      {ORDER.map((step) => (
        <span key={step} class={`tier-step tier-step-${step} ${step === tier ? 'is-here' : ''}`}>
          {step}
        </span>
      ))}
      <span class="tier-place" style={{ left: `${place * 100}%` }} />
    </div>
  );
}
