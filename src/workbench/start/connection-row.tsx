import { useState } from 'preact/hooks';
import type { ConnectionView } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, shopWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { Dialog } from '../../ui/parts/dialog.tsx';
import { attempt } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';

interface Props {
  readonly connection: ConnectionView;
  readonly model: WorkbenchModel;
}

const CHIPS = { idle: '', syncing: 'chip-accent', waiting: 'chip-warn', failed: 'chip-bad' } as const;

export function ConnectionRow({ connection, model }: Props) {
  const words = useWords(shopWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { id, shop, state, marketplace } = connection;
  const act = (name: 'connections.sync' | 'connections.remove') =>
    void attempt(model.toasts, () => model.client.ask(name, { id }), common.reason).then(model.connections.refresh);
  return (
    <li class="market">
      <div class="market-line">
        <div class="grow">
          <h3 class="row">
            <span class="ellipsis">{shop}</span>
            <span class={`chip ${CHIPS[state]}`}>{words.state[state]}</span>
          </h3>
          <p class="tiny muted dotted">
            <span>{marketplace.name}</span>
            <span>{common.orders(connection.orders, format.number(connection.orders))}</span>
            <span>
              {connection.syncedAt === null ? words.neverSynced : words.lastSync(format.time(connection.syncedAt))}
            </span>
          </p>
        </div>
        <button type="button" class="button" disabled={state === 'syncing'} onClick={() => act('connections.sync')}>
          {words.syncNow}
        </button>
        <button type="button" class="button" aria-label={words.disconnectNamed(shop)} onClick={() => setAsking(true)}>
          {words.disconnect}
        </button>
      </div>
      {connection.fault !== null && (
        <p class="job-fault small">
          <Icon name="warn" />
          <span>{words.fault[connection.fault.kind](connection.fault.detail ?? '')}</span>
        </p>
      )}
      {asking && (
        <Dialog title={words.disconnectAsk(shop)} kind="question" onClose={() => setAsking(false)}>
          <div class="dialog-actions">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {common.cancel}
            </button>
            <button
              type="button"
              class="button button-danger-primary"
              onClick={() => {
                setAsking(false);
                act('connections.remove');
              }}
            >
              {words.disconnect}
            </button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
