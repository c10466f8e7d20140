import { useEffect, useState } from 'preact/hooks';
import type { SentRow } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords, commonWords } from '../../ui/i18n/words.ts';

/** For how long a copied message can be taken out of the log again. */
export const UNDO_MS = 60_000;

interface Props {
  readonly sent: readonly SentRow[];
  readonly onUndo: (id: string) => void;
}

export function SentList({ sent, onUndo }: Props) {
  const words = useWords(cardWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const now = useClock(sent);
  if (sent.length === 0) return <p class="muted small">{words.noSent}</p>;
  return (
    <ul class="sent">
      {sent.map((row) => (
        <li key={row.id}>
          <span class="grow">
            {Object.hasOwn(words.templateName, row.template) ? words.templateName[row.template] : row.template}
            <span class="faint small dotted">
              <span>{format.time(row.at)}</span>
              <span>{row.language}</span>
              {row.orderId !== null && <span>{words.sentFor(row.orderId)}</span>}
            </span>
          </span>
          {now - Date.parse(row.at) < UNDO_MS && (
            <button type="button" class="link-button" onClick={() => onUndo(row.id)}>
              {common.undo}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The time, ticking only while some message can still be undone. */
function useClock(sent: readonly SentRow[]): number {
  const [now, setNow] = useState(Date.now);
  const open = sent.some((row) => now - Date.parse(row.at) < UNDO_MS);
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [open]);
  /* A row that has just come in is newer than the last tick. */
  return Math.max(now, ...sent.slice(0, 1).map((row) => Date.parse(row.at)));
}
