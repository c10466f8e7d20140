import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ResponseOf } from '../../services/protocol/protocol.ts';
import type { Job } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { startWords } from '../../ui/i18n/words.ts';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { createResource } from '../../ui/resource.ts';
import { attempt } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { rejectionsCsv } from './rejections-csv.ts';

const PAGE = 20;

interface Props {
  readonly job: Job;
  readonly model: WorkbenchModel;
}

/** The rows that were not taken, each with its line and the reason: what is missing must be findable. */
export function Rejections({ job, model }: Props) {
  const words = useWords(startWords);
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const page = useMemo(() => createResource<ResponseOf<'jobs.rejections'>>(), []);
  const load = () => void page.refresh(() => model.client.ask('jobs.rejections', { id: job.id, offset, limit: PAGE }));
  useEffect(load, [offset, job.id, job.rejected]);

  const answer = page.current.value;
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <FaultCard title={words.failedJobs} reason={answer.reason} onRetry={load} />;
  const { rows, total } = answer.value;
  const headings = [words.rejectedFile, words.rejectedRow, words.rejectedReason] as const;
  const download = () =>
    attempt(
      model.toasts,
      async () =>
        model.platform.download(await rejectionsCsv(model.client, job.id, headings), `${job.title}-rejected.csv`),
      words.depositFailed,
    );
  return (
    <div class="rejections">
      <table class="plain-table small">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.file}/${row.row}/${row.reason}`}>
              <td>{row.file}</td>
              <td class="number">{row.row === 0 ? '' : format.number(row.row)}</td>
              <td>{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row wrap">
        <button type="button" class="button" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
          {words.previous}
        </button>
        <span class="small muted" role="status">
          {words.rejectedOf(
            format.number(Math.min(total, offset + 1)),
            format.number(Math.min(total, offset + PAGE)),
            format.number(total),
          )}
        </span>
        <button type="button" class="button" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
          {words.next}
        </button>
        <span class="grow" />
        <button type="button" class="button" onClick={() => void download()}>
          {words.rejectedDownload}
        </button>
      </div>
    </div>
  );
}
