/** What the seller does to an order after it was placed, through Vendure's Admin API. */
import { OR_ERROR } from './api.mjs';

async function findOrder(admin, code) {
  const { orders } = await admin.send(
    `query ($code: String!) {
      orders(options: { filter: { code: { eq: $code } } }) {
        items { id code lines { id quantity } payments { id amount } }
      }
    }`,
    { code },
  );
  if (!orders.items.length) throw new Error(`no order ${code}`);
  return orders.items[0];
}

/** Cancels the whole order, shipping included. As in Vendure's admin, money goes back separately. */
export async function cancelOrder(admin, code) {
  const { id } = await findOrder(admin, code);
  await admin.send(
    `mutation ($input: CancelOrderInput!) {
      cancelOrder(input: $input) { ... on Order { id } ${OR_ERROR} }
    }`,
    { input: { orderId: id, cancelShipping: true, reason: 'invented reason' } },
  );
}

/** Pays `amount` (in hundredths; all of it when left out) back to the buyer and settles that. */
export async function refundOrder(admin, code, amount) {
  const { payments } = await findOrder(admin, code);
  const { refundOrder: refund } = await admin.send(
    `mutation ($input: RefundOrderInput!) {
      refundOrder(input: $input) { ... on Refund { id } ${OR_ERROR} }
    }`,
    {
      input: {
        paymentId: payments[0].id,
        amount: amount ?? payments[0].amount,
        reason: 'invented reason',
        // Deprecated and meaningless beside `amount`, but without them the database refuses.
        shipping: 0,
        adjustment: 0,
      },
    },
  );
  await admin.send(
    `mutation ($input: SettleRefundInput!) {
      settleRefund(input: $input) { ... on Refund { id } ${OR_ERROR} }
    }`,
    { input: { id: refund.id, transactionId: 'invented-refund' } },
  );
}

/** Sends everything in the order off; `delivered` says it also arrived. */
export async function shipOrder(admin, code, { delivered }) {
  const { lines } = await findOrder(admin, code);
  const { addFulfillmentToOrder: fulfillment } = await admin.send(
    `mutation ($input: FulfillOrderInput!) {
      addFulfillmentToOrder(input: $input) { ... on Fulfillment { id } ${OR_ERROR} }
    }`,
    {
      input: {
        lines: lines.map(({ id, quantity }) => ({ orderLineId: id, quantity })),
        handler: { code: 'manual-fulfillment', arguments: [{ name: 'method', value: 'Parcel' }] },
      },
    },
  );
  for (const state of delivered ? ['Shipped', 'Delivered'] : ['Shipped']) {
    await admin.send(
      `mutation ($id: ID!, $state: String!) {
        transitionFulfillmentToState(id: $id, state: $state) { ... on Fulfillment { id } ${OR_ERROR} }
      }`,
      { id: fulfillment.id, state },
    );
  }
}

/**
 * An API key as the seller would make one in the admin. It does not expire and goes into the
 * header `vendure-api-key`, not into `Authorization`. Vendure shows it this one time.
 */
export async function createApiKey(admin, name) {
  const { roles } = await admin.send('{ roles { items { id code } } }');
  const all = roles.items.find((role) => role.code === '__super_admin_role__');
  const { createApiKey: created } = await admin.send(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey } }',
    { input: { roleIds: [all.id], translations: [{ languageCode: 'en', name }] } },
  );
  return created.apiKey;
}
