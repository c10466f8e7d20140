/** Synthetic seller pages, as many rows as asked for, after the markup in marketplaces.md §2. Nobody in them exists. */

export interface ShownOrder {
  readonly n: number;
  readonly name: string;
  readonly username: string;
  readonly customerId: string;
  readonly email: string;
}

const PEOPLE = [
  'Ann Example',
  'Bob Sample',
  'Chen Probe',
  'Dora Muster',
  'Eli Prueba',
  'Fay Essai',
  'Gus Prova',
  'Hana Rei',
];

/** Orders of invented people; every third order is by a buyer who ordered before. */
export function shownOrders(count: number): ShownOrder[] {
  return Array.from({ length: count }, (_, n) => {
    const person = n % 3 === 2 ? n - 2 : n;
    const name = PEOPLE[person % PEOPLE.length] ?? 'Ann Example';
    const username = `${name.split(' ')[0]?.toLowerCase()}_${person + 10}`;
    return { n, name, username, customerId: String(7000 + person), email: `${username}@example.com` };
  });
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
export const ebayId = (n: number): string => `12-${pad(34567 + n, 5)}-${pad(89012 + n, 5)}`;
export const etsyId = (n: number): string => String(3900000001 + n);
export const amazonId = (n: number): string => `111-${pad(1234567 + n, 7)}-${pad(7654321 - n, 7)}`;
export const alias = (n: number): string => `${'abcdefghijklmn'}${n % 10}@marketplace.amazon.com`;

function page(title: string, head: string, body: string, lang = 'en'): string {
  return `<!DOCTYPE html>\n<html lang="${lang}">\n<head><meta charset="utf-8"><title>${title}</title>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

const EBAY_HEADER = `<header id="gh"><div class="gh-identity"><a href="https://www.ebay.com/usr/our_shop">our_shop</a></div><nav><a href="/sh/ovw">Overview</a><a href="/sh/ord">Orders</a></nav></header>`;

export type EbayLayout = 'checkbox' | 'modal' | 'feedback';

export function ebayOrderList(
  orders: readonly ShownOrder[],
  {
    layout = 'checkbox',
    lang = 'en',
    details = 'Order details',
  }: { layout?: EbayLayout; lang?: string; details?: string } = {},
): string {
  const rows = orders.map(({ n, name, username }) => {
    const id = ebayId(n);
    const box = layout === 'checkbox' ? ` data-ordernumber="${id}" data-buyer-id="${username}"` : '';
    const modal =
      layout === 'feedback'
        ? ''
        : `<div class="buyer-modal-trigger-wrapper"><button type="button" class="fake-link"><span>${name}</span><span>${username}</span></button></div>`;
    return `<tr class="order-info order-border" id="orderid_${id}__order-info">
<td class="grid-checkbox"><input type="checkbox" data-testid="order-checkbox" name="grid-table-bulk-checkbox_order_${n}"${box} aria-label="Select order ${id}"></td>
<td><div class="order-details"><a href="https://www.ebay.com/mesh/ord/details?mode=SH&amp;srn=${100 + n}&amp;orderid=${id}&amp;source=Orders">${id}</a>
<a class="fake-link" href="/mesh/ord/details?mode=SH&amp;srn=${100 + n}&amp;orderid=${id}">${details}</a></div></td>
<td>${modal}<a href="https://www.ebay.com/fdbk/feedback_profile/view?filter=feedback_page:All&amp;q=${username}">(${n * 7})</a></td>
<td>1</td><td class="price">$${20 + n}.00</td></tr>
<tr class="item-info"><td></td><td colspan="4"><div class="item-title"><a href="https://www.ebay.com/itm/3350012345${pad(n, 2)}">Vintage lamp no. ${n}</a></div></td></tr>`;
  });
  return page(
    'Manage all orders',
    '',
    `${EBAY_HEADER}\n<main><div id="gridSummary-wrapper-id">Results: 1-${orders.length}</div>
<div id="mainGridContainer"><table class="grid-table"><tbody>\n${rows.join('\n')}\n</tbody></table></div></main>`,
    lang,
  );
}

export function ebayOrder({ n, name, username }: ShownOrder, { feedback = true } = {}): string {
  const link = feedback ? `<a href="https://www.ebay.com/fdbk/feedback_profile/?q=${username}">${username}</a>` : '';
  return page(
    'Order details',
    '',
    `${EBAY_HEADER}<div class="sh-core-page"><div class="sh-core-layout__body"><div class="wrapper">
<h1>Order details</h1><div class="shipping-info"><div class="content"><div class="details"><div class="shipping-address"><div class="address"><span><button>${name}</button></span><span><button>1 Test Street</button></span></div></div></div></div></div>
<div class="buyer">${link}</div><div class="side"><div class="widget"><div class="order-info"><div class="info-item"><span class="info-label">Order number</span><span class="info-value">${ebayId(n)}</span></div>
<div class="info-item"><span class="info-label">Date sold</span><span class="info-value">Oct 12, 2026</span></div></div></div></div></div></div></div>`,
  );
}

function etsyContext(orders: readonly ShownOrder[]): string {
  const search = {
    orders: orders.map(({ n, customerId, name }) => ({
      order_id: Number(etsyId(n)),
      buyer_id: Number(customerId),
      order_date: 1789171200 + n * 3600,
      transaction_ids: [4000 + n],
      transactions: [
        {
          transaction_id: 4000 + n,
          listing_id: 1500 + n,
          quantity: 1 + (n % 3),
          product: { title: `Soap bar "no. ${n}"`, product_identifier: `SOAP-${n}` },
          variations: [],
        },
      ],
      fulfillment: { to_address: { name, first_line: '1 Test Lane', city: 'Seattle' } },
      payment: {
        cost_breakdown: {
          items_cost: { value: 3600, currency_code: 'CAD' },
          total_cost: { value: 4200 + n, currency_code: 'CAD' },
        },
      },
    })),
    buyers: [...new Map(orders.map((order) => [order.customerId, order])).values()].map(
      ({ customerId, username, email }) => ({
        buyer_id: Number(customerId),
        username,
        name: 'Sign in with Apple user',
        email,
      }),
    ),
    order_states: [],
  };
  const context = {
    locale: { currency: 'CAD' },
    data: {
      user_id: 55,
      initial_data: { note: 'a } brace and "orders_search": {', shop_id: 12345678, orders: { orders_search: search } },
    },
  };
  return `<script>window.Etsy = window.Etsy || {};Etsy.Context=${JSON.stringify(context)};</script>`;
}

export function etsyOrders(orders: readonly ShownOrder[], { json = true, lang = 'en' } = {}): string {
  const rows = orders.map(
    ({ n, name }) =>
      `<div class="panel-body-row flag"><div class="flag-body"><div class="col-md-8"><div class="col-group"><a aria-current="page" href="/your/orders/sold?order_id=${etsyId(n)}">#${etsyId(n)}</a><div class="address break-word"><p><span class="name">${name}</span></p></div></div></div></div></div>`,
  );
  return page(
    'Orders',
    json ? etsyContext(orders) : '',
    `<nav><a href="/your/orders/sold/new">New</a><a href="/your/orders/sold/completed">Completed</a></nav>
<section aria-label="orders"><div class="panel-body">\n${rows.join('\n')}\n</div></section>`,
    lang,
  );
}

const SHOPIFY_NAV =
  '<nav><a href="/store/harbour-goods/orders">Orders</a><a href="/store/harbour-goods/customers">Customers</a><a href="/store/harbour-goods/customers/segments">Segments</a></nav>';

export function shopifyOrderList(orders: readonly ShownOrder[], { linked = false, lang = 'en' } = {}): string {
  const rows = orders.map(
    ({
      n,
      name,
      customerId,
    }) => `<tr class="Polaris-IndexTable__TableRow_1a85o" id="gid://shopify/Order/${5550000000000 + n}"><td><input type="checkbox"></td>
<td><a data-primary-link="true" href="/store/harbour-goods/orders/${5550000000000 + n}"><span class="Polaris-Text--semibold">#${1001 + n}</span></a></td>
<td><span>Today at 10:0${n % 10} am</span></td><td>${linked ? `<a href="/store/harbour-goods/customers/${customerId}">${name}</a>` : `<button>${name}</button>`}</td><td>£${20 + n}.00</td></tr>`,
  );
  return page(
    'harbour-goods · Orders · Shopify',
    '',
    `${SHOPIFY_NAV}<main id="AppFrameMain"><h1>Orders</h1><table><tbody>\n${rows.join('\n')}\n</tbody></table><button aria-label="Next" aria-disabled="true"></button></main>`,
    lang,
  );
}

export function shopifyOrder(
  { n, name, customerId, email }: ShownOrder,
  { customer = true, mail = true, lang = 'en', heading = `#${1001 + n}` } = {},
): string {
  const card = customer
    ? `<div class="Polaris-LegacyCard__Section"><a href="/store/harbour-goods/customers/${customerId}">${name}</a><p><a href="/store/harbour-goods/orders?customer_id=${customerId}">3 orders</a></p></div>
<div class="Polaris-LegacyCard__Section"><h3>Contact information</h3>${mail ? `<a href="mailto:${email}">${email}</a>` : '<p>No email</p>'}</div>`
    : '<div class="Polaris-LegacyCard__Section"><p>No customer</p></div>';
  return page(
    `harbour-goods · Orders · #${1001 + n} · Shopify`,
    '',
    `${SHOPIFY_NAV}<main id="AppFrameMain"><div class="Polaris-Page-Header"><h1 class="Polaris-Header-Title">${heading}<span class="Polaris-Badge">Paid</span></h1></div>
<div class="Polaris-Layout"><div class="Polaris-LegacyCard"><p>1 × Linen apron</p><p>£44.00</p></div>
<div class="Polaris-LegacyCard customer"><div class="Polaris-LegacyCard__Header"><h2>Customer</h2></div>${card}</div>
<ul class="timeline"><li><p>${name} placed this order. Questions? <a href="mailto:staff@harbour.example">staff@harbour.example</a></p></li></ul></div></main>`,
    lang,
  );
}

export function shopifyCustomer({ name, email }: ShownOrder): string {
  return page(
    'harbour-goods · Customers · Shopify',
    '',
    `${SHOPIFY_NAV}<main id="AppFrameMain"><h1>${name}</h1><div class="Polaris-LegacyCard"><a href="mailto:${email}">${email}</a></div></main>`,
  );
}

export function wooOrderList(
  orders: readonly ShownOrder[],
  {
    storage = 'hpos',
    lang = 'en',
    total = (n: number): string => `£${20 + n}.50`,
  }: { storage?: 'hpos' | 'posts' | 'before-3.3'; lang?: string; total?: (n: number) => string } = {},
): string {
  const rows = orders.map(({ n, name, customerId, email }) => {
    const id = 1001 + n;
    const href =
      storage === 'hpos'
        ? `admin.php?page=wc-orders&amp;action=edit&amp;id=${id}`
        : `post.php?post=${id}&amp;action=edit`;
    const title =
      storage === 'before-3.3'
        ? `<td class="order_title column-order_title"><div class="tips"><a href="${href}" class="row-title"><strong>#${id}</strong></a> by <a href="user-edit.php?user_id=${customerId}">${name}</a><small class="meta email"><a href="mailto:${email}">${email}</a></small></div></td>`
        : `<td class="order_number column-order_number"><a href="#" class="order-preview" data-order-id="${id}" title="Preview">Preview</a><a href="${href}" class="order-view"><strong>#${id} ${name}</strong></a></td>`;
    return `<tr id="${storage === 'hpos' ? 'order' : 'post'}-${id}" class="type-shop_order status-wc-processing"><th scope="row" class="check-column"><input type="checkbox" name="id[]" value="${id}"></th>
${title}<td class="order_date column-order_date"><time datetime="2026-04-${pad(1 + (n % 28), 2)}T09:15:00+02:00" title="x">Apr ${1 + (n % 28)}</time></td>
<td class="order_status column-order_status"><mark class="order-status status-${n % 4 === 3 ? 'on-hold' : 'processing'} tips"><span>…</span></mark></td>
<td class="order_total column-order_total"><span class="tips"><span class="woocommerce-Price-amount amount">${total(n)}</span></span></td></tr>`;
  });
  return page(
    'Orders ‹ Shop — WooCommerce',
    '',
    `<div id="wpwrap"><div id="adminmenu"><a href="admin.php?page=wc-orders">Orders</a></div><h1 class="wp-heading-inline">Orders</h1>
<table class="wp-list-table widefat"><tbody id="the-list">\n${rows.join('\n')}\n</tbody></table></div>`,
    lang,
  );
}

export function wooOrder(
  { n, name, customerId, email }: ShownOrder,
  { guest = false, lang = 'en', heading = `Order #${1001 + n} details`, total = '£34.98', deleted = false } = {},
): string {
  const option = guest
    ? '<option value="" selected="selected"></option>'
    : `<option value="${customerId}" selected="selected">${deleted ? '' : `${name} (#${customerId} &ndash; ${email})`}</option>`;
  return page(
    `Edit order ‹ Shop — WooCommerce`,
    '',
    `<div id="wpwrap"><form id="post" method="post"><input type="hidden" id="post_ID" name="post_ID" value="${1001 + n}">
<div id="order_data" class="panel woocommerce-order-data"><h2 class="woocommerce-order-data__heading">${heading}</h2>
<div class="order_data_column"><p class="form-field"><input type="text" class="date-picker" name="order_date" value="2026-04-10"><input type="number" name="order_date_hour" value="09"></p>
<p><select id="order_status" name="order_status" class="wc-enhanced-select"><option value="wc-pending">…</option><option value="wc-completed" selected='selected'>…</option></select></p>
<p><select class="wc-customer-search" id="customer_user" name="customer_user" data-placeholder="Guest" data-allow_clear="true">${option}</select></p></div>
<div class="order_data_column"><h3>Billing</h3><div class="address"><p>${name}<br>1 Test Street</p><p><strong>…</strong> <a href="mailto:${email}">${email}</a></p></div>
<div class="edit_address"><input type="text" name="_billing_email" id="_billing_email" value="${email}"></div></div>
<div class="order_data_column"><h3>Shipping</h3><div class="address"><p>${name}</p></div></div></div>
<div id="woocommerce-order-items"><table class="wc-order-totals"><tbody><tr><td class="label">…</td><td width="1%"></td><td class="total"><span class="woocommerce-Price-amount amount">£29.98</span></td></tr>
<tr><td class="label">…</td><td width="1%"></td><td class="total"><span class="woocommerce-Price-amount amount"><bdi>${total}</bdi></span></td></tr></tbody></table>
<table class="wc-order-totals"><tbody><tr><td class="label">…</td><td width="1%"></td><td class="total"><span class="woocommerce-Price-amount amount">£1.00</span></td></tr></tbody></table></div></form></div>`,
    lang,
  );
}

export function amazonOrder(
  order: ShownOrder,
  { json = true, email = true, lang = 'en', date = 'Thu, Dec 5, 2019' } = {},
): string {
  const { n } = order;
  const id = amazonId(n);
  const money = (Amount: number) => ({ Amount, CurrencyCode: 'USD', EncryptedAmount: null });
  const object = {
    amazonOrderId: id,
    blob: 'REDACTED',
    buyerProxyEmail: email ? alias(n).toUpperCase() : null,
    fulfillmentChannel: email ? 'Seller' : 'Amazon',
    purchaseDate: 1636992286.776,
    orderCost: { GrandTotal: money(16.98), RefundTotal: null },
    orderItems: [
      { SellerSKU: 'SAMPLE-SKU', Title: 'Sample {item}', QuantityOrdered: 1, ItemCost: { UnitPrice: money(11.99) } },
    ],
    orderStatus: { OrderStatus: 'Unshipped' },
    salesChannel: 'Amazon.com',
  };
  const script = json
    ? `<script type="application/json" id="order-state">${JSON.stringify({ order: object, protips: [] })}</script>`
    : '';
  return page(
    'Order details',
    '',
    `<header><a href="/orders-v3">Manage Orders</a></header><main><h1>Order details</h1><div>Order ID: # <span data-test-id="order-id-value">${id}</span></div>
<div data-test-id="order-summary-purchase-date-value">${date}</div><div data-test-id="shipping-section-buyer-address"><span>${order.name}</span><span>1 Test Street</span></div>
<table class="a-keyvalue"><tbody><tr><td>SKU: SAMPLE-SKU</td></tr></tbody></table></main>${script}`,
    lang,
  );
}

export function amazonOrderList(orders: readonly ShownOrder[]): string {
  const rows = orders.map(
    ({
      n,
      name,
    }) => `<tr><td><input type="checkbox"></td><td>3 minutes ago</td><td><div class="cell-body"><div class="cell-body-title"><a href="/orders-v3/order/${amazonId(n)}">${amazonId(n)}</a></div>
<div>Buyer name: <a data-test-id="buyer-name-with-link" href="/messaging/contact?orderId=${amazonId(n)}">${name}</a></div></div></td><td class="myo-list-orders-product-name-cell">Sample item</td><td><div class="main-status">Unshipped</div></td></tr>`,
  );
  return page(
    'Manage Orders',
    '',
    `<main><div class="total-orders-heading"><span>${orders.length} orders</span></div><table id="orders-table"><tbody>\n${rows.join('\n')}\n</tbody></table></main>`,
  );
}

/** All threads stay in the document; one is open. */
export function amazonMessages(orders: readonly ShownOrder[], open: number, { lang = 'en' } = {}): string {
  const threads = orders.map(({ n, name }, at) => {
    const hidden = at === open ? '' : at % 2 ? ' style="display: none"' : ' hidden';
    return `<div class="case-view"${hidden}><div class="case-message-view"><div class="case-message-view-header"><span class="buyer-name">${name}</span> <span id="buyerProxyEmail">${alias(n)}</span></div>
<div class="case-message-view-messages"><div class="message-component"><div class="message-body-text">Where is my order ${amazonId(n + 50)}?</div></div></div></div>
<div class="case-context"><kat-link data-ph-capture-attribute-order-id="${amazonId(n)}" label="${amazonId(n)}" href="/orders-v3/order/${amazonId(n)}"></kat-link><div class="case-context-product-details"><kat-link label="Sample item"></kat-link></div></div></div>`;
  });
  return page(
    'Messages',
    '',
    `<main><div class="case-list">${orders.map(({ name }) => `<div class="case-status-label">${name}</div>`).join('')}</div>\n${threads.join('\n')}\n</main>`,
    lang,
  );
}
