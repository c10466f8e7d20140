import * as v from 'valibot';
import type { ImportPlan, OrderSlice } from '../ledger/import-plan.ts';
import type { Job } from '../ledger/jobs.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type ImportDetail, importDetailSchema } from './import-detail.ts';
import type { ReadingPart } from './reading-part.ts';

const LOOK_MS = 250;

export interface ImportPorts {
  readonly ledger: Ledger;
  /** What readImport sends, wherever it runs; stops it when the signal says so or when nobody takes the parts any more. */
  readonly read: (detail: ImportDetail, signal: AbortSignal) => AsyncIterable<ReadingPart>;
  readonly discard: (inbox: string) => Promise<void>;
  readonly onProgress: () => void;
}

/**
 * Runs one import to its end, or on from where a dead worker left it: the files are read again, which gives the same orders,
 * and the ledger goes on from its own cursor. The seller cancels by setting the job's state.
 */
export async function runImport(job: Job, ports: ImportPorts): Promise<void> {
  const { ledger } = ports;
  let detail = v.parse(importDetailSchema, job.detail);
  const note = async (change: Partial<ImportDetail>) => {
    detail = { ...detail, ...change };
    await ledger.jobs.setDetail(job.id, detail);
    ports.onProgress();
  };
  const cancel = new AbortController();
  const look = setInterval(async () => {
    const state = (await ledger.jobs.get(job.id))?.state;
    if (state !== 'running') cancel.abort(new Error('cancelled'));
    else await note({});
  }, LOOK_MS);

  /** The plan of the orders to take in; null when no file could be read. */
  async function planFrom(parts: AsyncIterator<ReadingPart>): Promise<ImportPlan | null> {
    for (let next = await parts.next(); !next.done; next = await parts.next()) {
      const part = next.value;
      if (part.part === 'share') detail = { ...detail, phase: 'reading', progress: part.share };
      if (part.part === 'plan') return { ...part, slices: slicesFrom(parts) };
      if (part.part !== 'files') continue;
      const { files, fault, rejected } = part;
      if (fault !== null) await note({ files, fault, phase: 'finished', progress: null });
      else {
        await note({ files, phase: 'writing', progress: 0 });
        await ledger.rejections.add(job.id, rejected);
      }
    }
    return null;
  }

  try {
    const plan = await planFrom(ports.read(detail, cancel.signal)[Symbol.asyncIterator]());
    if (!plan) {
      await ledger.jobs.setState(job.id, 'failed');
      return;
    }
    await ledger.importOrders(job.id, plan, {
      signal: cancel.signal,
      onProgress: ({ done, total }) => {
        detail = { ...detail, progress: total === 0 ? 1 : done / total };
      },
    });
    await note({ phase: 'finished', progress: 1 });
    await ledger.jobs.setState(job.id, 'done');
    await ports.discard(detail.inbox);
  } catch (error) {
    if (cancel.signal.aborted) return;
    await note({ fault: error instanceof Error ? error.message : String(error) });
    await ledger.jobs.setState(job.id, 'failed');
  } finally {
    clearInterval(look);
    ports.onProgress();
  }
}

async function* slicesFrom(parts: AsyncIterator<ReadingPart>): AsyncGenerator<OrderSlice> {
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    if (next.value.part === 'slice') yield next.value;
  }
}
