import type { PartView } from '../../services/protocol/portfolio.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';

interface Props {
  readonly expected: NonNullable<PartView['clv']>;
}

/** An expectation and its interval under it. */
export function Expected({ expected }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { point, low, high } = expected;
  return (
    <>
      {format.estimate(point)}
      <span class="truth-how">{words.interval(format.bound(low), format.bound(high))}</span>
    </>
  );
}
