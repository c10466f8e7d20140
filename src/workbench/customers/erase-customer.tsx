import { useState } from 'preact/hooks';
import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, customersWords } from '../../ui/i18n/words.ts';
import { attempt, tellDone } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';

interface Props {
  readonly view: CustomerView;
  readonly model: WorkbenchModel;
  readonly onErased: () => void;
}

/** Asks in place: a dialog over a dialog would hide the name of the one who is to be erased. */
export function EraseCustomer({ view, model, onErased }: Props) {
  const words = useWords(customersWords);
  const common = useWords(commonWords);
  const [asking, setAsking] = useState(false);
  const erase = async () => {
    const done = await attempt(
      model.toasts,
      () => model.client.ask('data.erase-customer', { key: view.key }),
      words.eraseFailed,
    );
    if (!done) return;
    tellDone(model.toasts, words.erased);
    onErased();
  };
  if (!asking) {
    return (
      <div>
        <button type="button" class="button button-danger" onClick={() => setAsking(true)}>
          {words.erase}
        </button>
      </div>
    );
  }
  return (
    <section class="card fault" role="alert">
      <p>
        <strong>{words.eraseAsk(view.name)}</strong>
      </p>
      <p class="muted">{words.eraseText}</p>
      <div class="row wrap">
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {common.cancel}
        </button>
        <button type="button" class="button button-danger-primary" onClick={() => void erase()}>
          {words.eraseNow}
        </button>
      </div>
    </section>
  );
}
