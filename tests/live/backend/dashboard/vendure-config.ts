// The dashboard's build reads the server's plugins and schema from a config. It compiles this
// file by itself and never starts a server, so the least that is a valid config is enough.
import type { VendureConfig } from '@vendure/core';
import { DashboardPlugin } from '@vendure/dashboard/plugin';

export const config: VendureConfig = {
  apiOptions: { port: 3000, adminApiPath: 'admin-api' },
  authOptions: { tokenMethod: ['bearer', 'cookie'] },
  dbConnectionOptions: { type: 'sqljs' },
  paymentOptions: { paymentMethodHandlers: [] },
  plugins: [DashboardPlugin],
};
