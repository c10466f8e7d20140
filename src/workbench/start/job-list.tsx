import { useWords } from '../../ui/i18n/locale.tsx';
import { startWords } from '../../ui/i18n/words.ts';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { Skeleton } from '../../ui/parts/skeleton.tsx';
import type { WorkbenchModel } from '../workbench-model.ts';
import { JobCard } from './job-card.tsx';

export function JobList({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(startWords);
  const jobs = model.jobs.current.value;
  if (jobs.state === 'loading') return <Skeleton blocks={[96]} />;
  if (jobs.state === 'failed')
    return <FaultCard title={words.jobsFailed} reason={jobs.reason} onRetry={model.jobs.refresh} />;
  if (jobs.value.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="jobs-title">
      <h2 id="jobs-title" class="section-title">
        {words.jobs}
      </h2>
      {jobs.value.map((job) => (
        <JobCard key={job.id} job={job} model={model} />
      ))}
    </section>
  );
}
