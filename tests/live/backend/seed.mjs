/** Fills an empty Vendure with invented people and their orders, through Vendure's own APIs. */
import { Order, TransactionalConnection } from '@vendure/core';
import { createApi, OR_ERROR, signIn } from './api.mjs';
import { AFTERMATH, CUSTOMER_PASSWORD, CUSTOMERS, GUEST } from './seed-people.mjs';
import { setUpShop } from './seed-shop.mjs';
import { cancelOrder, refundOrder, shipOrder } from './seller-actions.mjs';
import { fillCart, placeOrder, signInCustomer } from './shop-actions.mjs';

/** Places in the sequence of all orders (0 = oldest) of two that are unlike the others. */
const IN_DOLLARS = 20;
const NOT_PAID_YET = 39;
const DAY = 24 * 60 * 60 * 1000;

export async function seed({ app, adminApiUrl, shopApiUrl, username, password }) {
  const admin = await signIn(adminApiUrl, username, password);
  const variantIds = await setUpShop(admin);
  const shops = new Map();
  for (const customer of CUSTOMERS) {
    await createCustomer(admin, customer);
    shops.set(customer.emailAddress, await signInCustomer(shopApiUrl, customer.emailAddress));
  }
  await fillCart(shops.get('nora.neverbought@example.com'), [[variantIds[2], 2]]);

  const placed = [];
  for (const [index, { person, daysAgo }] of inOrderOfTime().entries()) {
    const signedIn = shops.get(person.emailAddress);
    // A buyer sees the shop in another currency by this parameter, on every request.
    const endpoint = index === IN_DOLLARS ? `${shopApiUrl}?currencyCode=USD` : shopApiUrl;
    const order = await placeOrder(createApi(endpoint, signedIn?.token), {
      items: itemsFor(index, variantIds),
      guest: signedIn ? undefined : person,
      paymentMethod: index === NOT_PAID_YET ? 'paid-later' : 'paid-at-once',
    });
    placed.push({ ...order, email: person.emailAddress, daysAgo });
  }
  await playAftermath(admin, placed);
  await backdate(app, placed);
}

/** Oldest first, so that ids grow with time as in a real shop. */
function inOrderOfTime() {
  return [...CUSTOMERS, GUEST]
    .flatMap((person) => person.daysAgo.map((daysAgo) => ({ person, daysAgo })))
    .sort((a, b) => b.daysAgo - a.daysAgo);
}

/** One or two kinds of thing per order; always the same for the same place in the sequence. */
function itemsFor(index, variantIds) {
  const first = [variantIds[index % variantIds.length], 1 + (index % 3)];
  const second = [variantIds[(index + 2) % variantIds.length], 1];
  return index % 2 ? [first] : [first, second];
}

async function createCustomer(admin, { firstName, lastName, emailAddress }) {
  await admin.send(
    `mutation ($input: CreateCustomerInput!, $password: String!) {
      createCustomer(input: $input, password: $password) { ... on Customer { id } ${OR_ERROR} }
    }`,
    { input: { firstName, lastName, emailAddress }, password: CUSTOMER_PASSWORD },
  );
}

async function playAftermath(admin, placed) {
  for (const { email, order, change, amount } of AFTERMATH) {
    const { code } = placed.filter((one) => one.email === email)[order];
    if (change === 'cancel') await cancelOrder(admin, code);
    else if (change === 'refund') await refundOrder(admin, code, amount);
    else await shipOrder(admin, code, { delivered: change === 'deliver' });
  }
}

/**
 * The one thing no API can do: say that an order was placed in the past. `orderPlacedAt` is
 * written to the database, and nothing else; `updatedAt` keeps the moment of seeding.
 */
async function backdate(app, placed) {
  const orders = app.get(TransactionalConnection).rawConnection.getRepository(Order);
  const now = Date.now();
  for (const { id, daysAgo } of placed) {
    await orders
      .createQueryBuilder()
      .update()
      .set({ orderPlacedAt: new Date(now - daysAgo * DAY), updatedAt: () => '"updatedAt"' })
      .where({ id })
      .execute();
  }
}
