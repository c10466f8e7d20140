import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { TierScale } from '../../ui/charts/tier-scale.tsx';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';
import { placeWithin, stepUp } from './tier-place.ts';

export function WhyTier({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  const { tier, tierReason } = view;
  return (
    <div class="why">
      {tier === null || tierReason === null ? (
        <p>{words.noTierReason}</p>
      ) : (
        <>
          <TierScale label={words.tierScale} tier={tier} within={placeWithin(tier, tierReason)} />
          <p>{reason(view, words, format.estimate)}</p>
          <StepUp view={view} />
        </>
      )}
      <RfmScores view={view} />
    </div>
  );
}

function StepUp({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  const step = view.tier === null || view.tierReason === null ? null : stepUp(view.tier, view.tierReason);
  return step === null ? null : <p class="muted">{words.tierNext(step.tier, format.estimate(step.more))}</p>;
}

function RfmScores({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  if (view.rfm === null) return null;
  const { r, f, m } = view.rfm;
  const scores = [
    [words.rfmR, r],
    [words.rfmF, f],
    [words.rfmM, m],
  ] as const;
  return (
    <div class="rfm">
      <h3>{words.rfm}</h3>
      <dl>
        {scores.map(([name, score]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span class="dots" aria-hidden="true">
                {[1, 2, 3, 4, 5].map((step) => (
                  <span key={step} class={step <= score ? 'dot-on' : 'dot-off'} />
                ))}
              </span>
              <span class="unseen">{words.outOfFive(format.number(score))}</span>
              <span aria-hidden="true">{format.number(score)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Words = (typeof cardWords)['en'];
type Written = (value: { amount: number; currency: string | null }) => string;

function reason({ tier, tierReason }: CustomerView, words: Words, written: Written): string {
  if (tierReason === null) return words.noTierReason;
  const value = written(tierReason.value);
  if (tier === 'A' && tierReason.aFrom !== null) return words.tierReasonA(value, written(tierReason.aFrom));
  if (tier === 'B' && tierReason.bFrom !== null) return words.tierReasonB(value, written(tierReason.bFrom));
  if (tier === 'C' && tierReason.bFrom !== null) return words.tierReasonC(value, written(tierReason.bFrom));
  return words.tierReasonOnly(value);
}
