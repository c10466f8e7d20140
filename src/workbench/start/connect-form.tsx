import { useEffect, useRef, useState } from 'preact/hooks';
import type { MarketplaceView } from '../../services/protocol/workbench-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, shopWords } from '../../ui/i18n/words.ts';
import { attempt, tellDone, tellFailed } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { ConnectorFields } from './connector-fields.tsx';
import { useConnectionOrigin } from './use-connection-origin.ts';

interface Props {
  readonly marketplaces: readonly MarketplaceView[];
  readonly model: WorkbenchModel;
  readonly onClose: () => void;
}

/** Connects a shop's API. The origin is known before the button can be pressed, so the permission is asked in the click itself. */
export function ConnectForm({ marketplaces, model, onClose }: Props) {
  const words = useWords(shopWords);
  const common = useWords(commonWords);
  const form = useRef<HTMLFormElement>(null);
  const [chosen, choose] = useState(marketplaces[0]?.id ?? '');
  const [settings, setSettings] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const marketplace = marketplaces.find((each) => each.id === chosen);
  const fields = marketplace?.connector ?? [];
  const filled = fields.every((field) => (settings[field.id] ?? '').trim() !== '');
  const origin = useConnectionOrigin(model.client, chosen, settings, filled);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);

  const connect = async (allowed: Promise<boolean>) => {
    setBusy(true);
    if (await allowed.catch(() => false)) {
      const done = await attempt(
        model.toasts,
        () => model.client.ask('connections.add', { marketplace: chosen, settings }),
        words.connectFailed,
      );
      model.connections.refresh();
      model.marketplaces.refresh();
      if (done) {
        tellDone(model.toasts, words.connected(marketplace?.name ?? ''));
        onClose();
      }
    } else tellFailed(model.toasts, words.connectDenied);
    setBusy(false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (origin.state === 'known') void connect(model.platform.requestOrigins([origin.origin]));
  };

  return (
    <form ref={form} class="connect" onSubmit={submit} aria-label={words.connect}>
      {marketplaces.length > 1 && (
        <label class="field">
          <span class="field-label">{words.which}</span>
          <select class="input" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            {marketplaces.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <ConnectorFields fields={fields} values={settings} onChange={setSettings} />
      <p class={`small ${origin.state === 'refused' ? 'field-fault' : 'muted'}`} role="status">
        {origin.state === 'known'
          ? words.willAsk(origin.origin)
          : origin.state === 'refused'
            ? origin.reason
            : words.fillAll}
      </p>
      <div class="row wrap">
        <button type="submit" class="button button-primary" disabled={busy || origin.state !== 'known'}>
          {busy ? words.connecting : words.connectNow}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
