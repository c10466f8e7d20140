import { useState } from 'preact/hooks';
import { useWords } from '../../ui/i18n/locale.tsx';
import { settingsWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { attempt, tellDone } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { EraseAll } from './erase-all.tsx';
import { exportAllName } from './export-all-name.ts';

/** What is stored and where, and the three ways to take it out. */
export function Privacy({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(settingsWords);
  const [exporting, setExporting] = useState(false);
  const [erasing, setErasing] = useState(false);

  const exportAll = async () => {
    setExporting(true);
    await attempt(
      model.toasts,
      async () => {
        const { inbox, file } = await model.client.ask('data.export', null);
        const name = exportAllName(new Date());
        model.platform.download(await model.platform.withdraw(inbox, file), name);
        tellDone(model.toasts, words.exported(name));
      },
      words.exportFailed,
    );
    setExporting(false);
  };
  return (
    <section class="card" aria-labelledby="privacy-title">
      <h2 id="privacy-title" class="with-icon settings-title">
        <Icon name="lock" />
        {words.privacy}
      </h2>
      <ul class="points">
        {words.privacyPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div class="setting">
        <div class="grow">
          <h3>{words.export}</h3>
          <p class="small muted">{words.exportText}</p>
        </div>
        <button type="button" class="button" disabled={exporting} onClick={() => void exportAll()}>
          <Icon name="download" />
          {exporting ? words.exporting : words.exportNow}
        </button>
      </div>
      <div class="setting">
        <div class="grow">
          <h3>{words.eraseOne}</h3>
          <p class="small muted">{words.eraseOneText}</p>
        </div>
      </div>
      <div class="setting">
        <div class="grow">
          <h3>{words.eraseAll}</h3>
          <p class="small muted">{words.eraseAllText}</p>
        </div>
        <button type="button" class="button button-danger" onClick={() => setErasing(true)}>
          {words.eraseAllNow}
        </button>
      </div>
      {erasing && <EraseAll model={model} onClose={() => setErasing(false)} />}
    </section>
  );
}
