import { useState } from 'preact/hooks';
import { useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, settingsWords } from '../../ui/i18n/words.ts';
import { Dialog } from '../../ui/parts/dialog.tsx';
import { attempt, tellDone } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';

interface Props {
  readonly model: WorkbenchModel;
  readonly onClose: () => void;
}

/** The confirmation is typed: nothing that takes years of history away may be one click. */
export function EraseAll({ model, onClose }: Props) {
  const words = useWords(settingsWords);
  const common = useWords(commonWords);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const confirmed = typed.trim().toLowerCase() === words.eraseWord.toLowerCase();

  const erase = async (event: Event) => {
    event.preventDefault();
    if (!confirmed) return;
    setBusy(true);
    const done = await attempt(model.toasts, () => model.client.ask('data.erase-all', null), words.eraseFailed);
    setBusy(false);
    if (!done) return;
    tellDone(model.toasts, words.erased);
    onClose();
  };
  return (
    <Dialog title={words.eraseAllAsk} kind="question" onClose={onClose}>
      <form class="erase" onSubmit={(event) => void erase(event)}>
        <p>{words.eraseAllWarn}</p>
        <label class="field">
          <span class="field-label">{words.eraseType(words.eraseWord)}</span>
          <input
            class="input"
            autoComplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={onClose}>
            {common.cancel}
          </button>
          <button type="submit" class="button button-danger-primary" disabled={!confirmed || busy}>
            {words.eraseAllNow}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
