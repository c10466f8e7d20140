import { spawnSync } from 'node:child_process';
import { findFirefox } from '../tests/browser/firefox.ts';

/**
 * `test.ts [SUITE] [VITEST OPTION …]`: without a suite the unit and browser tests; `live`: against a running back-end;
 * `faults`: the long kill test.
 */
const [first, ...rest] = process.argv.slice(2);
const suite = first !== undefined && !first.startsWith('-') ? first : null;
const options = suite === null && first !== undefined ? [first, ...rest] : rest;
const projects = suite === null ? ['unit', 'browser'] : [suite];
const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;

const builds = [['--mode', 'automated']];
if (projects.includes('browser') && findFirefox()) builds.push(['-b', 'firefox']);
for (const build of builds) {
  const status = run('wxt', 'build', ...build);
  if (status !== 0) process.exit(status);
}
process.exit(run('vitest', 'run', ...projects.flatMap((name) => ['--project', name]), ...options));
