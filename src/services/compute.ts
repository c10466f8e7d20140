import type { Job } from '../ledger/jobs.ts';
import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { todayOf } from './customer-view.ts';
import type { Topic } from './protocol/protocol.ts';
import { rescore, staleShops } from './rescore.ts';
import { type ImportPorts, runImport } from './run-import.ts';
import { testForecasts, untestedShops } from './truth.ts';

export interface ComputePorts extends Omit<ImportPorts, 'onProgress'> {
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly announce: (topic: Topic) => void;
  /** Lets the screens draw what is new before work begins that nobody waits for. */
  readonly rest: () => Promise<void>;
}

/**
 * Does the first thing that is to do: what that is stands in the database, imports before scores before tests. False when there
 * was nothing. One call a worker: what a step leaves in memory goes with it.
 */
export async function computeStep(ports: ComputePorts): Promise<boolean> {
  const { ledger, announce } = ports;
  const today = todayOf(ports.now());
  const { job, stale } = await waitedFor(ledger, today);
  if (job) {
    await runImport(job, { ...ports, onProgress: () => announce('jobs') });
    announce('customers');
    return true;
  }
  if (stale) {
    await rescore(ledger, stale, today);
    announce('scores');
    return true;
  }
  const [untested] = await untestedShops(ledger);
  if (!untested) return false;
  await ports.rest();
  const since = await waitedFor(ledger, today);
  if (since.job || since.stale) return true;
  await testForecasts(ledger, untested);
  announce('scores');
  return true;
}

/** What somebody waits for: an import, or scores that are behind. */
async function waitedFor(
  ledger: Ledger,
  today: number,
): Promise<{ readonly job?: Job | undefined; readonly stale?: ShopRecord | undefined }> {
  const job = (await ledger.jobs.running()).find(({ kind }) => kind === 'import');
  if (job) return { job };
  const [stale] = await staleShops(ledger, today);
  return { stale };
}
