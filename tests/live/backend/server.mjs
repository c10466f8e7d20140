/** Starts Vendure inside this process. Tests do not use this directly: see start.mjs. */
// Must be set before @vendure/core is loaded: nothing may leave this machine.
process.env.VENDURE_DISABLE_TELEMETRY = 'true';

const { bootstrap } = await import('@vendure/core');
const { ADMIN, LOOPBACK, vendureConfig } = await import('./config.mjs');
const { hasDashboard } = await import('./dashboard-plugin.mjs');

/** `port: 0` lets the system choose a free one. */
export async function startVendure({ port = 0 } = {}) {
  const app = await bootstrap(vendureConfig(port));
  const url = `http://${LOOPBACK}:${app.getHttpServer().address().port}`;
  return {
    app,
    url,
    adminApiUrl: `${url}/admin-api`,
    shopApiUrl: `${url}/shop-api`,
    adminUiUrl: `${url}/admin/`,
    dashboardUrl: hasDashboard ? `${url}/dashboard/` : null,
    ...ADMIN,
    stop: () => app.close(),
  };
}
