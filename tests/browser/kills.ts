import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from '../generators/random.ts';
import { syntheticShop } from '../generators/shop.ts';
import { ebayReport } from '../generators/shop-reports.ts';
import { launch } from './chromium.ts';
import { ask, chooseFiles, exported, until } from './protocol.ts';

export interface Ending {
  /** SHA-256 of the ledger's canonical export. */
  readonly ledger: string;
  readonly lines: number;
  readonly counts: {
    readonly found: number;
    readonly new: number;
    readonly changed: number;
    readonly rejected: number;
  };
}

export interface KillBench {
  /** An import that nobody disturbs. */
  uninterrupted(): Promise<Ending & { readonly ms: number }>;
  /** Kills the browser that long after the file was chosen, starts it again, and lets the import end. */
  killed(afterMs: number): Promise<Ending>;
  close(): Promise<void>;
}

export async function killBench(customers: number): Promise<KillBench> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-kills-'));
  const file = join(folder, 'orders.csv');
  const today = Math.floor(Date.now() / 86_400_000);
  await writeFile(
    file,
    ebayReport(syntheticShop({ seed: 7, customers, today, span: 700, prefix: 'kill' }), 'kill-shop'),
  );

  async function run(killAfterMs: number | null): Promise<Ending & { ms: number }> {
    const profile = await mkdtemp(join(folder, 'profile-'));
    let chromium = await launch({ profile });
    let workbench = await chromium.screen('workbench.html');
    const began = performance.now();
    await chooseFiles(workbench, [file]);
    if (killAfterMs !== null) {
      await until('the import to begin', async () => (await ask(workbench, 'jobs.list', null)).length > 0);
      await new Promise((resolve) => setTimeout(resolve, killAfterMs));
      chromium.kill();
      await until('the browser to be gone', async () => !chromium.browser.connected);
      chromium = await launch({ profile });
      workbench = await chromium.screen('workbench.html');
    }
    const job = await until('the import to end', async () => {
      const [first] = await ask(workbench, 'jobs.list', null);
      return first?.state === 'done' && first;
    });
    const ms = performance.now() - began;
    const text = await exported(workbench);
    await chromium.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    return {
      ms,
      ledger: createHash('sha256').update(text).digest('hex'),
      lines: text.split('\n').length,
      counts: { found: job.found, new: job.new, changed: job.changed, rejected: job.rejected },
    };
  }

  return {
    uninterrupted: () => run(null),
    killed: async (afterMs) => {
      const { ms: _, ...ending } = await run(afterMs);
      return ending;
    },
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Moments spread over an import of that length, different ones for every seed. */
export function moments(count: number, lengthMs: number, seed: number): number[] {
  const source = random(seed);
  return Array.from({ length: count }, (_, k) => Math.round(((k + source.next()) / count) * lengthMs));
}
