import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';
import { TierMark } from '../../ui/parts/tier-mark.tsx';
import { WeakDot } from '../../ui/parts/weak-dot.tsx';

/** Who this is. The name is what the marketplace shows; it is never made nicer, because it is used to check the right buyer. */
export function CustomerHeader({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const format = useFormat();
  const since = view.since === null ? null : sinceText(view, words, format.monthShort(view.since));
  return (
    <header class="customer-header">
      <TierMark tier={view.tier} size="large" />
      <div class="grow">
        <h2 class="customer-name" title={view.name}>
          {view.name}
          {view.identity.shown.strength === 'weak' && <WeakDot />}
        </h2>
        <p class="muted small dotted">
          <span>{view.marketplace.name}</span>
          {view.shop !== '' && <span title={view.shop}>{view.shop}</span>}
          {since !== null && <span>{since}</span>}
        </p>
      </div>
    </header>
  );
}

/** A first order in the first month of the shop's history is only the first that is known. */
function sinceText(
  view: CustomerView,
  words: { since: (month: string) => string; sinceAtLeast: (month: string) => string },
  month: string,
): string {
  const cut =
    view.shopHistoryFrom !== null && view.since !== null && view.since.slice(0, 7) <= view.shopHistoryFrom.slice(0, 7);
  return cut ? words.sinceAtLeast(month) : words.since(month);
}
