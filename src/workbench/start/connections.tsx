import { useState } from 'preact/hooks';
import { useWords } from '../../ui/i18n/locale.tsx';
import { shopWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import type { WorkbenchModel } from '../workbench-model.ts';
import { ConnectForm } from './connect-form.tsx';
import { ConnectionRow } from './connection-row.tsx';

/** Shops read by their own API. Drawn only where some marketplace has one. */
export function Connections({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(shopWords);
  const [adding, setAdding] = useState(false);
  const marketplaces = model.marketplaces.current.value;
  const connections = model.connections.current.value;
  const able =
    marketplaces.state === 'ready' ? marketplaces.value.filter((marketplace) => marketplace.connector !== null) : [];
  if (able.length === 0) return null;
  return (
    <section class="card card-flush" aria-labelledby="connections-title">
      <div class="card-head">
        <h2 id="connections-title">{words.connections}</h2>
        <p class="small muted">{words.connectionsText}</p>
      </div>
      {connections.state === 'failed' && (
        <FaultCard title={words.failedConnections} reason={connections.reason} onRetry={model.connections.refresh} />
      )}
      {connections.state === 'ready' && connections.value.length > 0 && (
        <ul>
          {connections.value.map((connection) => (
            <ConnectionRow key={connection.id} connection={connection} model={model} />
          ))}
        </ul>
      )}
      {adding ? (
        <ConnectForm marketplaces={able} model={model} onClose={() => setAdding(false)} />
      ) : (
        <div class="card-note">
          <button type="button" class="button" onClick={() => setAdding(true)}>
            <Icon name="plug" />
            {words.connect}
          </button>
        </div>
      )}
    </section>
  );
}
