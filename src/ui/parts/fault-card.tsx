import { useWords } from '../i18n/locale.tsx';
import { commonWords } from '../i18n/words.ts';
import { Icon } from '../icons.tsx';

interface Props {
  readonly title: string;
  readonly reason: string;
  readonly onRetry: () => void;
}

/** An error as the seller needs it: what did not work, why, and what to do. */
export function FaultCard({ title, reason, onRetry }: Props) {
  const words = useWords(commonWords);
  return (
    <section class="card fault" role="alert">
      <h2 class="with-icon">
        <Icon name="warn" />
        {title}
      </h2>
      <p class="muted">{words.reason(reason)}</p>
      <p class="muted">{words.ifItStays}</p>
      <div>
        <button type="button" class="button" onClick={onRetry}>
          {words.retry}
        </button>
      </div>
    </section>
  );
}
