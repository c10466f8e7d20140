import type { ShopTruth } from '../../services/protocol/truth-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { truthWords } from '../../ui/i18n/words.ts';
import { EmptyState } from '../../ui/parts/empty-state.tsx';

interface Props {
  readonly test: Exclude<ShopTruth['test'], { readonly state: 'tested' }>;
}

/** Why there is no test yet, and exactly what is missing for one. */
export function Untested({ test }: Props) {
  const words = useWords(truthWords);
  const format = useFormat();
  if (test.state === 'no-buyers') {
    return (
      <EmptyState icon="target" title={words.noBuyers}>
        <p class="muted">{words.noBuyersText}</p>
      </EmptyState>
    );
  }
  if (test.state === 'not-scored') {
    return (
      <EmptyState icon="target" title={words.notScored}>
        <p class="muted">{words.notScoredText}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="target" title={words.tooLittle}>
      <p class="muted">{words.tooLittleText}</p>
      <h3 class="field-label">{words.lacks}</h3>
      <ul class="points">
        {test.lacks.map(({ what, have, need }) => (
          <li key={what}>{words.lack[what](format.number(have), format.number(need))}</li>
        ))}
      </ul>
      <p class="small muted">{words.lackHelp}</p>
    </EmptyState>
  );
}
