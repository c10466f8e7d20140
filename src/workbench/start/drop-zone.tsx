import { useCallback, useRef, useState } from 'preact/hooks';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { startWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { attempt } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { useFileDrop } from './use-file-drop.ts';

/** Takes files into the inbox, from where the background imports them even when this page is closed. */
export function DropZone({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(startWords);
  const format = useFormat();
  const field = useRef<HTMLInputElement>(null);
  const [taking, setTaking] = useState<{ name: string; share: number } | null>(null);

  const take = useCallback(
    async (files: File[]) => {
      if (files.length === 0) return;
      const name = format.list(files.map((file) => file.name));
      setTaking({ name, share: 0 });
      await attempt(
        model.toasts,
        async () => {
          const inbox = await model.platform.deposit(files, (share) => setTaking({ name, share }));
          const named = files.map((file) => ({ name: file.name, size: file.size }));
          await model.client.ask('import.begin', { inbox, files: named, marketplace: null, shop: null });
        },
        words.depositFailed,
      );
      setTaking(null);
      model.jobs.refresh();
    },
    [model, words, format],
  );
  const over = useFileDrop(take);

  const onChoose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = '';
    void take(files);
  };
  return (
    <section class={`drop ${over ? 'is-over' : ''}`} aria-labelledby="drop-title">
      <span class="empty-icon">
        <Icon name="upload" />
      </span>
      <h2 id="drop-title">{over ? words.dropNow : words.dropTitle}</h2>
      <p class="muted">{words.dropText}</p>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={(event) => onChoose(event.currentTarget)}
      />
      <button
        type="button"
        class="button button-primary"
        disabled={taking !== null}
        onClick={() => field.current?.click()}
      >
        {words.choose}
      </button>
      <p class="small muted" role="status">
        {taking !== null && words.depositing(taking.name, format.percent(taking.share))}
      </p>
    </section>
  );
}
