import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startBackend } from './backend/start.mjs';

const FOLDER = fileURLToPath(new URL('./backend/', import.meta.url));

export type RealBackend = Awaited<ReturnType<typeof startBackend>>;

/** A real Vendure with forty orders, on a free port of this machine. Its packages are installed at its first start. */
export async function realBackend(): Promise<RealBackend> {
  if (!existsSync(`${FOLDER}node_modules/@vendure/core`)) {
    process.stderr.write(
      'The live tests need a real shop: installing Vendure into tests/live/backend (once, some minutes) …\n',
    );
    const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER], { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`npm ci --prefix tests/live/backend ended with ${status}: is there a network?`);
  }
  return startBackend();
}
