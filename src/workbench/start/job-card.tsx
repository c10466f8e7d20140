import { useState } from 'preact/hooks';
import type { Job } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, startWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { attempt } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { JobFiles } from './job-files.tsx';
import { Rejections } from './rejections.tsx';

interface Props {
  readonly job: Job;
  readonly model: WorkbenchModel;
}

const CHIPS = { running: 'chip-accent', done: '', cancelled: 'chip-warn', failed: 'chip-bad' } as const;

/** One import or sync as it runs and as it ended. */
export function JobCard({ job, model }: Props) {
  const words = useWords(startWords);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const counts = [job.found, job.new, job.changed, job.rejected].map((count) => format.number(count));
  const [found = '', fresh = '', changed = '', rejected = ''] = counts;
  return (
    <article class={`card job job-${job.state}`} aria-label={job.title}>
      <div class="row">
        <h3 class="grow ellipsis" title={job.title}>
          {job.title}
        </h3>
        <span class={`chip ${CHIPS[job.state]}`}>
          {job.state === 'running' ? words.phase[job.phase] : words.state[job.state]}
        </span>
        <span class="tiny faint nowrap">{format.time(job.startedAt)}</span>
      </div>
      {job.state === 'running' && <JobProgress job={job} />}
      <p class="small" role="status">
        {words.counts(found, fresh, changed, rejected)}
      </p>
      <JobFiles files={job.files} finished={job.state !== 'running'} />
      {job.fault !== null && (
        <p class="job-fault small">
          <Icon name="warn" />
          <span>{job.fault}</span>
        </p>
      )}
      <div class="row wrap job-foot">
        {job.rejected > 0 && (
          <button type="button" class="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.rejectedShow(job.rejected, rejected)}
          </button>
        )}
        <span class="grow" />
        <JobActions job={job} model={model} />
      </div>
      {open && <Rejections job={job} model={model} />}
    </article>
  );
}

function JobProgress({ job }: { readonly job: Job }) {
  const words = useWords(startWords);
  const known = job.progress !== null;
  return (
    <div
      class={`progress ${known ? '' : 'is-open'}`}
      role="progressbar"
      aria-label={words.phase[job.phase]}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={job.progress === null ? undefined : Math.round(job.progress * 100)}
    >
      <span style={job.progress === null ? {} : { width: `${Math.max(1, job.progress * 100)}%` }} />
    </div>
  );
}

function JobActions({ job, model }: Props) {
  const words = useWords(startWords);
  const common = useWords(commonWords);
  const act = (name: 'import.cancel' | 'import.resume' | 'jobs.dismiss') =>
    void attempt(model.toasts, () => model.client.ask(name, { id: job.id }), common.reason).then(model.jobs.refresh);
  if (job.state === 'running') {
    return (
      <button type="button" class="button" onClick={() => act('import.cancel')}>
        {words.stop}
      </button>
    );
  }
  return (
    <>
      {canGoOn(job) && (
        <button type="button" class="button" onClick={() => act('import.resume')}>
          {words.resume}
        </button>
      )}
      <button type="button" class="button" onClick={() => act('jobs.dismiss')}>
        {common.dismiss}
      </button>
    </>
  );
}

/** Files that nothing knows stay unknown however often they are read. */
function canGoOn(job: Job): boolean {
  const readable = job.files.length === 0 || job.files.some((file) => file.profile !== null);
  return job.kind === 'import' && job.state !== 'done' && readable;
}
