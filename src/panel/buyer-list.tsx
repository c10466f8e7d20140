import type { Buyer, PanelState } from '../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../ui/i18n/locale.tsx';
import { commonWords, panelWords } from '../ui/i18n/words.ts';
import { Icon } from '../ui/icons.tsx';
import { TierMark } from '../ui/parts/tier-mark.tsx';
import { WeakDot } from '../ui/parts/weak-dot.tsx';

interface Props {
  readonly state: PanelState & { kind: 'buyers' };
  readonly onPick: (index: number) => void;
}

/** Everybody recognised on the page, in the page's own order, so that the eye can go to and fro. */
export function BuyerList({ state, onPick }: Props) {
  const words = useWords(panelWords);
  const format = useFormat();
  return (
    <section class="card card-list" aria-labelledby="buyers-title">
      <div class="list-head">
        <h2 class="card-title" id="buyers-title">
          {words.buyers(state.buyers.length, format.number(state.buyers.length))}
        </h2>
        <p class="small muted">{words.pick}</p>
      </div>
      <ul>
        {state.buyers.map((buyer) => (
          <li key={buyer.index}>
            <BuyerButton buyer={buyer} onPick={() => onPick(buyer.index)} />
          </li>
        ))}
      </ul>
      <p class="tiny faint list-foot">{words.readBy(state.adapter, state.strategy)}</p>
    </section>
  );
}

function BuyerButton({ buyer, onPick }: { readonly buyer: Buyer; readonly onPick: () => void }) {
  const words = useWords(panelWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const name = buyer.name ?? buyer.identity?.key ?? words.noName;
  return (
    <button type="button" class="pick" onClick={onPick}>
      <TierMark tier={buyer.tier} size="small" />
      <span class="grow pick-who">
        <span class="pick-name">
          <span class="ellipsis">{name}</span>
          {buyer.identity?.strength === 'weak' && <WeakDot />}
        </span>
        {buyer.orderId !== null && <span class="tiny faint ellipsis">{words.order(buyer.orderId)}</span>}
      </span>
      {buyer.keptOrders === null ? (
        <span class="chip">{words.newBuyer}</span>
      ) : (
        <span class="small muted nowrap">{common.orders(buyer.keptOrders, format.number(buyer.keptOrders))}</span>
      )}
      <Icon name="next" />
    </button>
  );
}
