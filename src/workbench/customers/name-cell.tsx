import type { TierRow } from '../../services/protocol/workbench-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';
import { WeakDot } from '../../ui/parts/weak-dot.tsx';

/** The name is the row's button; a click anywhere else on the row does the same and needs no second one for the keyboard. */
export function NameCell({ row }: { readonly row: TierRow }) {
  const words = useWords(customersWords);
  return (
    <span class="name-cell">
      <button
        type="button"
        class="name-button ellipsis"
        title={row.name}
        aria-label={words.openRow(row.name)}
        data-open={row.key}
      >
        {row.name}
      </button>
      {row.weak && <WeakDot />}
    </span>
  );
}
