import { spawnSync } from 'node:child_process';

/** Everything that must hold of the source itself. All steps run, so that one run tells all that is wrong. */
const steps: readonly [string, readonly string[]][] = [
  ['types', ['tsc', '-p', 'tsconfig.json']],
  ['pure rooms compile without a browser', ['tsc', '-p', 'src/tsconfig.pure.json']],
  ['lint, format, boundaries', ['biome', 'ci', '--error-on-warnings', '.']],
  ['unused code', ['knip']],
];

let failed = 0;
for (const [name, [command = '', ...args]] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) failed += 1;
  console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${name}`);
}
process.exit(failed === 0 ? 0 : 1);
