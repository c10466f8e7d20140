import type { Ledger } from '../ledger/ledger.ts';
import { todayOf } from './customer-view.ts';
import type { Topic } from './protocol/protocol.ts';
import { rescore, staleShops } from './rescore.ts';
import { type ImportPorts, runImport } from './run-import.ts';

export interface ComputePorts extends Omit<ImportPorts, 'onProgress'> {
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly announce: (topic: Topic) => void;
}

/**
 * Does the first thing that is to do: what that is stands in the database, imports before scores. False when there was
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
  const [shop] = await staleShops(ledger, today);
  if (!shop) return false;
  await rescore(ledger, shop, today);
  announce('scores');
  return true;
}
