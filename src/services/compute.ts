import type { Ledger } from '../ledger/ledger.ts';
import { todayOf } from './customer-view.ts';
import type { Topic } from './protocol/protocol.ts';
import { rescore, staleShops } from './rescore.ts';
import { type ImportPorts, runImport } from './run-import.ts';

export interface ComputePorts extends Omit<ImportPorts, 'onProgress'> {
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly announce: (topic: Topic) => void;
  readonly onIdle: () => void;
}

/**
 * The worker's one loop: what is to do stands in the database, imports before scores. Answers a function that wakes it; woken
 * while at work, it looks once more before it rests.
 */
export function computeLoop(ports: ComputePorts): () => void {
  const { ledger, announce, onIdle } = ports;
  let working = false;
  let woken = false;

  async function step(): Promise<boolean> {
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

  async function work(): Promise<void> {
    working = true;
    do {
      woken = false;
      while (await step());
    } while (woken);
    working = false;
    onIdle();
  }

  return () => {
    woken = true;
    if (!working) void work().catch(rest);
  };

  /** A fault here is a bug or a full disk; the next wake-up tries again. */
  function rest(error: unknown): void {
    working = false;
    console.error(error);
    onIdle();
  }
}
