import { spawnSync } from 'node:child_process';

/**
 * `test.ts [SUITE] [VITEST OPTION …]`: without a suite the unit and browser tests; `live`: against a running back-end;
 * `faults`: the long kill test.
 */
const [first, ...rest] = process.argv.slice(2);
const suite = first !== undefined && !first.startsWith('-') ? first : null;
const options = suite === null && first !== undefined ? [first, ...rest] : rest;
const projects = suite === null ? ['unit', 'browser'] : [suite];
const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;

const built = run('wxt', 'build', '--mode', 'automated');
if (built !== 0) process.exit(built);
process.exit(run('vitest', 'run', ...projects.flatMap((name) => ['--project', name]), ...options));
