/** What a buyer does, through Vendure's Shop API: sign in, fill a cart, check out, pay. */
import { OR_ERROR, signIn } from './api.mjs';
import { CUSTOMER_PASSWORD } from './seed-people.mjs';

const ADDRESS = {
  fullName: 'Invented Person',
  streetLine1: 'Nowhere Street 1',
  city: 'Sampletown',
  postalCode: '00000',
  countryCode: 'DE',
};

export function signInCustomer(shopApiUrl, emailAddress) {
  return signIn(shopApiUrl, emailAddress, CUSTOMER_PASSWORD);
}

/** `items`: [variantId, quantity] pairs. */
export async function fillCart(shop, items) {
  for (const [variantId, quantity] of items) {
    await shop.send(
      `mutation ($variantId: ID!, $quantity: Int!) {
        addItemToOrder(productVariantId: $variantId, quantity: $quantity) {
          ... on Order { id } ${OR_ERROR}
        }
      }`,
      { variantId, quantity },
    );
  }
}

/** Answers the placed order's `{ id, code, state }`. */
export async function checkOut(shop, paymentMethod = 'paid-at-once') {
  // GraphQL runs the fields of one mutation one after the other: one request for all of checkout.
  const data = await shop.send(
    `mutation ($address: CreateAddressInput!, $payment: PaymentInput!) {
      setOrderShippingAddress(input: $address) { ... on Order { id } ${OR_ERROR} }
      setOrderShippingMethod(shippingMethodId: ["1"]) { ... on Order { id } ${OR_ERROR} }
      transitionOrderToState(state: "ArrangingPayment") { ... on Order { id } ${OR_ERROR} }
      addPaymentToOrder(input: $payment) { ... on Order { id code state } ${OR_ERROR} }
    }`,
    { address: ADDRESS, payment: { method: paymentMethod, metadata: {} } },
  );
  return data.addPaymentToOrder;
}

/** `guest`: the name of a visitor who has no account; left out, `shop` must be signed in. */
export async function placeOrder(shop, { items, paymentMethod, guest }) {
  await fillCart(shop, items);
  if (guest) await introduceGuest(shop, guest);
  return checkOut(shop, paymentMethod);
}

/** Vendure takes a guest's name only once there is a cart to attach it to. */
async function introduceGuest(shop, { firstName, lastName, emailAddress }) {
  await shop.send(
    `mutation ($input: CreateCustomerInput!) {
      setCustomerForOrder(input: $input) { ... on Order { id } ${OR_ERROR} }
    }`,
    { input: { firstName, lastName, emailAddress } },
  );
}
