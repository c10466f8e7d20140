/**
 * The child process that start.mjs starts. Prints one line of JSON when the shop is open and
 * filled; ends on SIGTERM or SIGINT, and when its standard input closes, which it does when the
 * parent dies. Run by hand it stays until Ctrl-C or Ctrl-D.
 */

import { signIn } from './api.mjs';
import { seed } from './seed.mjs';
import { createApiKey } from './seller-actions.mjs';
import { startVendure } from './server.mjs';

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(0));
// Everything is in memory, so there is nothing to put in order before leaving.
process.stdin.on('close', () => process.exit(0)).resume();

const server = await startVendure({ port: Number(process.env.BACKEND_PORT ?? 0) });
await seed(server);
const admin = await signIn(server.adminApiUrl, server.username, server.password);
const apiKey = await createApiKey(admin, 'Clientele (live tests)');
const { app, stop, ...facts } = server;
process.stdout.write(`${JSON.stringify({ ...facts, token: admin.token, apiKey })}\n`);
