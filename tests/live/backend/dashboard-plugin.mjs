/** Serves Vendure's React dashboard under /dashboard if it was built (see README.md). */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = new URL('./dashboard/', import.meta.url);
const appDir = fileURLToPath(new URL('.output/', folder));
// Nothing can listen on this port; see below.
const NO_PORT = 1;

export const hasDashboard = existsSync(new URL('.output/index.html', folder));

export function dashboardPlugin() {
  if (!hasDashboard) return [];
  const require = createRequire(new URL('package.json', folder));
  const { DashboardPlugin } = require('@vendure/dashboard/plugin');
  // Left alone, the plugin looks for a Vite server on 5173 at every request and, if a developer
  // happens to have any project open there, serves that one instead of the dashboard.
  return [DashboardPlugin.init({ route: 'dashboard', appDir, viteDevServerPort: NO_PORT })];
}
