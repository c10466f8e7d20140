import { spawnSync } from 'node:child_process';

/** Builds (or zips) the extension for both browsers. */
const verb = process.argv[2] === 'zip' ? 'zip' : 'build';
for (const browser of ['chrome', 'firefox']) {
  const { status } = spawnSync('wxt', [verb, '-b', browser], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
