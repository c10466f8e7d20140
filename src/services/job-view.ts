import * as v from 'valibot';
import type { Job as StoredJob } from '../ledger/jobs.ts';
import { importDetailSchema } from './import-detail.ts';
import { named } from './marketplace-of.ts';
import type { Job } from './protocol/workbench-view.ts';
import { syncDetailSchema } from './sync.ts';

/** A job as the screens show it; `places` tells the marketplace and shop of each connection. */
export function jobView(job: StoredJob, places: ReadonlyMap<string, { marketplace: string; shop: string }>): Job {
  const common = { id: job.id, kind: job.kind, state: job.state, startedAt: job.startedAt, ...job.counts };
  const imported = v.safeParse(importDetailSchema, job.detail);
  if (imported.success) {
    const { names, phase, progress, files, fault } = imported.output;
    return { ...common, title: names.join(', '), phase, progress, files, fault };
  }
  const synced = v.safeParse(syncDetailSchema, job.detail);
  const detail = synced.success ? synced.output : null;
  const place = places.get(detail?.connection ?? '');
  const progress = detail?.total ? Math.min(1, job.counts.found / detail.total) : null;
  return {
    ...common,
    title: place ? `${named(place.marketplace).name} · ${place.shop}` : job.id,
    phase: job.state === 'done' ? 'finished' : 'reading',
    progress: job.state === 'running' ? progress : null,
    files: [],
    fault: detail?.fault ? (detail.fault.detail ?? detail.fault.kind) : null,
  };
}
