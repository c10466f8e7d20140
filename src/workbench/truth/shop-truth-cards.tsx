import type { ShopTruth } from '../../services/protocol/truth-view.ts';
import { ContestCard } from './contest-card.tsx';
import { DecileCard } from './decile-card.tsx';
import { HealthCard } from './health-card.tsx';
import { HeldCard } from './held-card.tsx';
import { TotalCard } from './total-card.tsx';
import { Untested } from './untested.tsx';
import { VerdictCard } from './verdict-card.tsx';

/** One shop's truth, the answer first: who was right, then by how much, then how it came about, then what the data lack. */
export function ShopTruthCards({ truth }: { readonly truth: ShopTruth }) {
  const { test } = truth;
  return (
    <div class="truth">
      {test.state === 'tested' ? (
        <>
          <VerdictCard test={test} />
          <div class="truth-pair">
            <TotalCard test={test} />
            <HeldCard held={test.held} />
          </div>
          <DecileCard groups={test.groups} />
        </>
      ) : (
        <Untested test={test} />
      )}
      {truth.model !== null && (
        <ContestCard contest={truth.contest} model={truth.model} historyDays={truth.health.days} notes={truth.notes} />
      )}
      <HealthCard health={truth.health} />
    </div>
  );
}
