import path from 'node:path';
import { vendureDashboardPlugin } from '@vendure/dashboard/vite';

const here = import.meta.dirname;
const base = '/dashboard/';

/**
 * Vendure's prebuilt bundle was compiled for the root of a server: in 3.7.3 its router knows only
 * `/` and answers "Not Found" everywhere below `/dashboard/`. This tells it where it lives.
 */
const bundleBelowBase = {
  name: 'bundle-below-base',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/dist\/bundle\/chunks\/main-[^/]+\.js$/.test(id)) return null;
    const fixed = code.replace(/(?<=const processedBaseUrl = )deriveBaseUrl\(.*\);/, `"${base.slice(0, -1)}";`);
    if (fixed === code) this.error('the dashboard bundle changed: where is its base set now?');
    return fixed;
  },
};

export default {
  root: here,
  base,
  // '.output' is ignored by git everywhere in this repository.
  build: { outDir: path.join(here, '.output'), emptyOutDir: true, reportCompressedSize: false },
  plugins: [
    bundleBelowBase,
    vendureDashboardPlugin({
      vendureConfigPath: path.join(here, 'vendure-config.ts'),
      api: { host: 'auto', port: 'auto' },
      // Takes the interface that Vendure compiled instead of compiling it again: half the time.
      useExperimentalBundle: true,
    }),
  ],
};
