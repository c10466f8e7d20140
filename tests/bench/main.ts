import { spawnSync } from 'node:child_process';

/** `npm run bench -- NAME`: runs one benchmark. Benchmarks print figures and the bars beside them; they assert nothing. */
const BENCHES: Readonly<Record<string, { readonly needsBuild: boolean }>> = {
  ledger: { needsBuild: false },
  fit: { needsBuild: false },
  accuracy: { needsBuild: false },
  portfolio: { needsBuild: false },
  import: { needsBuild: true },
  page: { needsBuild: true },
  size: { needsBuild: true },
};

const name = process.argv[2] ?? '';
const bench = BENCHES[name];
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exit(2);
}
if (bench.needsBuild) {
  const { status } = spawnSync('wxt', ['build', '--mode', 'automated'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
await import(`./${name}.ts`);
