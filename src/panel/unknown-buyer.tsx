import type { Buyer } from '../services/protocol/customer-view.ts';
import { useWords } from '../ui/i18n/locale.tsx';
import { cardWords, panelWords } from '../ui/i18n/words.ts';
import { TierMark } from '../ui/parts/tier-mark.tsx';
import { WeakDot } from '../ui/parts/weak-dot.tsx';
import type { PanelModel } from './panel-model.ts';

interface Props {
  readonly buyer: Buyer;
  readonly marketplace: string;
  readonly model: PanelModel;
}

/** A buyer without a history here: what is known, which is little, and what would help. */
export function UnknownBuyer({ buyer, marketplace, model }: Props) {
  const words = useWords(panelWords);
  const card = useWords(cardWords);
  const named = buyer.identity !== null;
  const name = buyer.name ?? buyer.identity?.key ?? words.noName;
  return (
    <section class="card" aria-label={name}>
      <div class="customer-header">
        <TierMark tier={null} size="large" />
        <div class="grow">
          <h2 class="customer-name">
            {name}
            {buyer.identity?.strength === 'weak' && <WeakDot />}
          </h2>
          <p class="muted small dotted">
            <span>{marketplace}</span>
            {buyer.orderId !== null && <span>{words.order(buyer.orderId)}</span>}
          </p>
        </div>
      </div>
      <div class="said">
        <h3>{named ? words.unknownTitle : words.anonymousTitle}</h3>
        <p class="muted">{named ? words.unknownText : words.anonymousText}</p>
        {named && <p class="muted">{words.unknownHelp}</p>}
      </div>
      {buyer.identity !== null && (
        <p class="small muted">
          {card.identityKind[buyer.identity.kind]} · {card.identityWhy[buyer.identity.strength]}
        </p>
      )}
      <div class="row wrap">
        <button type="button" class="button" onClick={() => model.platform.openWorkbench()}>
          {words.importNow}
        </button>
        <button type="button" class="button" onClick={model.openSearch}>
          {words.search}
        </button>
      </div>
    </section>
  );
}
