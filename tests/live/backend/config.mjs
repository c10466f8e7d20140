/** The Vendure configuration: everything in memory, everything on the loopback address. */
import { AdminUiPlugin } from '@vendure/admin-ui-plugin';
import { dummyPaymentHandler, LogLevel } from '@vendure/core';
import { dashboardPlugin } from './dashboard-plugin.mjs';
import { quickPasswordHash } from './quick-password-hash.mjs';

export const LOOPBACK = '127.0.0.1';
export const ADMIN = { username: 'seller', password: 'seller-of-invented-things' };

/** Vendure logs to stdout, which here carries the ready line; only real trouble is let through. */
const quietLogger = {
  error: (message, context) => process.stderr.write(`[vendure:${context ?? ''}] ${message}\n`),
  warn: () => {},
  info: () => {},
  verbose: () => {},
  debug: () => {},
  setDefaultContext: () => {},
  level: LogLevel.Error,
};

// Left alone, the sign-in page asks login-image.vendure.io for a picture.
const ADMIN_UI = { loginImageUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' };

export function vendureConfig(port) {
  return {
    logger: quietLogger,
    apiOptions: { hostname: LOOPBACK, port },
    authOptions: {
      // What `npx @vendure/create` writes is ['bearer', 'cookie']; 'api-key' is the option a
      // seller's own API keys (header vendure-api-key, since Vendure 3.6) need on top of that.
      tokenMethod: ['bearer', 'cookie', 'api-key'],
      superadminCredentials: { identifier: ADMIN.username, password: ADMIN.password },
      cookieOptions: { secret: 'only-for-tests' },
      requireVerification: false,
      passwordHashingStrategy: quickPasswordHash,
    },
    // sql.js is SQLite compiled to WebAssembly: no server, no native build, gone with the process.
    dbConnectionOptions: { type: 'sqljs', autoSave: false, synchronize: true, logging: false },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    plugins: [AdminUiPlugin.init({ route: 'admin', port: 3002, adminUiConfig: ADMIN_UI }), ...dashboardPlugin()],
  };
}
