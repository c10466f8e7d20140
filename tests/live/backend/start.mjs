/** What tests import: starts the filled shop in a child process and lets them act on it. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createApi, signIn } from './api.mjs';
import { cancelOrder, refundOrder, shipOrder } from './seller-actions.mjs';
import { placeOrder, signInCustomer } from './shop-actions.mjs';

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url));
const PATIENCE = 120_000;

export async function startBackend({ port = 0 } = {}) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, BACKEND_PORT: String(port) },
    // The open stdin is the lifeline: it closes when this process ends, however it ends.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const facts = await readyLine(child);
  const admin = createApi(facts.adminApiUrl, facts.token);
  return {
    ...facts,
    /** A fresh session of the seller's; the one in `token` stays valid. */
    newToken: async () => (await signIn(facts.adminApiUrl, facts.username, facts.password)).token,
    /** Makes a token invalid, as signing out in the admin does. */
    revokeToken: (token) => createApi(facts.adminApiUrl, token).send('mutation { logout { success } }'),
    /** Sends any query as the seller. */
    query: admin.send,
    placeOrder: async (customerEmail, items = [['1', 1]]) =>
      placeOrder(await signInCustomer(facts.shopApiUrl, customerEmail), { items }),
    placeGuestOrder: (guest, items = [['1', 1]]) => placeOrder(createApi(facts.shopApiUrl), { items, guest }),
    cancelOrder: (code) => cancelOrder(admin, code),
    refundOrder: (code, amount) => refundOrder(admin, code, amount),
    shipOrder: (code) => shipOrder(admin, code, { delivered: true }),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function readyLine(child) {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the back end was not ready after ${PATIENCE / 1000} s`));
    }, PATIENCE);
    const settle = (finish, value) => {
      clearTimeout(tooLate);
      finish(value);
    };
    createInterface({ input: child.stdout }).once('line', (line) => settle(resolve, JSON.parse(line)));
    child.once('exit', (code) => settle(reject, new Error(`the back end ended with ${code}`)));
  });
}
