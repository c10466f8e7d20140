import { useState } from 'preact/hooks';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, customersWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { attempt, tellDone } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { exportCustomers, exportName, type ShownList } from './export-customers.ts';

interface Props {
  readonly model: WorkbenchModel;
  readonly list: ShownList;
}

export function ExportButton({ model, list }: Props) {
  const words = useWords(customersWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const [share, setShare] = useState<number | null>(null);
  const run = async () => {
    setShare(0);
    await attempt(
      model.toasts,
      async () => {
        const { file, rows } = await exportCustomers(model.client, list, setShare);
        const name = exportName(words.exportFile, new Date());
        model.platform.download(file, name);
        tellDone(model.toasts, words.exported(common.customers(rows, format.number(rows)), name));
      },
      words.exportFailed,
    );
    setShare(null);
  };
  return (
    <button
      type="button"
      class="button button-primary"
      disabled={share !== null || list.rows === 0}
      onClick={() => void run()}
    >
      <Icon name="download" />
      {share !== null
        ? words.exporting(format.percent(share))
        : list.rows === 0
          ? words.exportNone
          : words.export(format.number(list.rows))}
    </button>
  );
}
