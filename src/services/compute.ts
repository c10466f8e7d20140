import type { Ledger } from '../ledger/ledger.ts';
import { todayOf } from './customer-view.ts';
import type { Topic } from './protocol/protocol.ts';
import { rescore, staleShops } from './rescore.ts';
import { type ImportPorts, runImport } from './run-import.ts';
import { testForecasts, untestedShops } from './truth.ts';

export interface ComputePorts extends Omit<ImportPorts, 'onProgress'> {
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly announce: (topic: Topic) => void;
}

/**
 * Does the first thing that is to do: what that is stands in the database, imports before scores before tests. False when there was
 * nothing. One call a worker: what a step leaves in memory goes with it.
 */
export async function computeStep(ports: ComputePorts): Promise<boolean> {
  const { ledger, announce } = ports;
  const job = (await ledger.jobs.running()).find(({ kind }) => kind === 'import');
  if (job) {
    await runImport(job, { ...ports, onProgress: () => announce('jobs') });
    announce('customers');
    return true;
  }
  const today = todayOf(ports.now());
  const [stale] = await staleShops(ledger, today);
  if (stale) await rescore(ledger, stale, today);
  const [untested] = stale ? [] : await untestedShops(ledger);
  if (untested) await testForecasts(ledger, untested);
  if (!stale && !untested) return false;
  announce('scores');
  return true;
}
