import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../browser/chromium.ts';
import { ask, chooseFiles, until } from '../browser/protocol.ts';
import { syntheticShop } from '../generators/shop.ts';
import { ebayReport } from '../generators/shop-reports.ts';

/**
 * From choosing a file of 100,000 orders to the tier list on the screen, in Chromium. Memory is that of the extension's own
 * process (anonymous pages), sampled while it works. `--orders N` for another size.
 */
/** Looking is work too, for the same two cores. */
const POLL_MS = 100;
const wanted = Number(process.argv[process.argv.indexOf('--orders') + 1]) || 100_000;
const customers = Math.round(wanted / 2.53);
const today = Math.floor(Date.now() / 86_400_000);
const shop = syntheticShop({ seed: 3, customers, today, span: 900, prefix: 'bench' });
const orders = shop.reduce((sum, customer) => sum + customer.orders.length, 0);
const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
const file = join(folder, 'orders.csv');
const text = ebayReport(shop, 'bench-shop');
await writeFile(file, text);

const chromium = await launch();
const workbench = await chromium.screen('workbench.html');
await workbench.waitForSelector('input[type=file]');
const pid = await extensionProcess();
const before = await anonymousMb(pid);
let peak = before;
const sampler = setInterval(async () => {
  peak = Math.max(peak, await anonymousMb(pid).catch(() => 0));
}, 50);

const began = performance.now();
const seconds = () => (performance.now() - began) / 1000;
await chooseFiles(workbench, [file]);
const phases: string[] = [];
await until(
  'the import to end',
  async () => {
    const [job] = await ask(workbench, 'jobs.list', null);
    const phase = job?.state === 'running' ? job.phase : job?.state;
    if (phase && !phases.at(-1)?.startsWith(phase)) phases.push(`${phase} at ${seconds().toFixed(2)} s`);
    return job?.state === 'done';
  },
  300_000,
  POLL_MS,
);
const imported = seconds();
await until(
  'the scores',
  async () => (await ask(workbench, 'overview', null)).shops.every(({ model }) => model),
  300_000,
  POLL_MS,
);
const scored = seconds();
await workbench.evaluate(() => location.assign('#/customers'));
await workbench.waitForSelector('[role=row] [data-tier], [role=row] .tier', { timeout: 60_000 });
const shown = seconds();
clearInterval(sampler);
await new Promise((resolve) => setTimeout(resolve, 2_000));
const after = await anonymousMb(pid);

console.log(`${orders} orders of ${customers} customers, ${(text.length / 1e6).toFixed(1)} MB of CSV`);
console.log(`phases: ${phases.join(', ')}`);
console.log(
  `imported ${imported.toFixed(2)} s, scored ${scored.toFixed(2)} s, tier list on screen ${shown.toFixed(2)} s (bar at 100,000: 6 s)`,
);
console.log(
  `extension process: ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB peak, ${after.toFixed(0)} MB after (bar 200 MB)`,
);
await chromium.close();
await rm(folder, { recursive: true, force: true });

async function extensionProcess(): Promise<number> {
  const session = await chromium.browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  // The extension's process is the one that Chromium starts as an extension's.
  for (const id of renderers) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8');
    if (command.includes('--extension-process')) return id;
  }
  throw new Error('the extension has no process');
}

async function anonymousMb(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  return Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
