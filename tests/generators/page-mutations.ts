import fc from 'fast-check';

/** One way in which a page may differ from the markup that an adapter was written for. */
export type Mutation =
  | {
      readonly kind: 'drop-class' | 'rename-class' | 'remove' | 'duplicate' | 'unwrap' | 'relabel';
      readonly at: number;
    }
  | { readonly kind: 'drop-attribute' | 'swap'; readonly at: number; readonly other: number }
  | { readonly kind: 'advert'; readonly at: number; readonly advert: number };

const at = fc.nat(9999);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop-class', 'rename-class', 'remove', 'duplicate', 'unwrap', 'relabel'), at }),
  fc.record({ kind: fc.constantFrom('drop-attribute', 'swap'), at, other: at }),
  fc.record({ kind: fc.constant('advert' as const), at, advert: at }),
);

/** Adverts and hints with other people's orders and names in them, as a marketplace mixes them into its pages. */
const ADVERTS = [
  'Sponsored: order 99-99999-99999 sold to stranger_9 within a day',
  '<a href="https://www.ebay.com/itm/335000000000?q=stranger_9">Promote 99-99999-99999</a>',
  '<a href="https://www.ebay.com/usr/stranger_9">stranger_9</a>',
  '<a href="https://www.ebay.com/mesh/ord/details?orderid=99-99999-99999">Order 99-99999-99999</a>',
  '<a href="/your/orders/sold?order_id=9999999999">#9999999999</a>',
  'Buyer stranger_9 asked about #9999',
  '<a href="/store/other-shop/customers/9999">Stranger</a> <a href="/store/other-shop/orders/9999">#9999</a>',
  'Write to stranger@example.com',
  '<span>zzzzzzzzzzzzzzz@marketplace.amazon.com</span>',
  '<a href="/orders-v3/order/999-9999999-9999999">999-9999999-9999999</a>',
  '<script>var data = {"order":{"amazonOrderId":"999-9999999-9999999","buyerProxyEmail":"zzzzzzzzzzzzzzz@marketplace.amazon.com"}}</script>',
  '<a href="post.php?post=9999&amp;action=edit">#9999 Stranger</a>',
];

/** What stands for the label in another language; digits, keys and addresses are no labels. */
const LABELS = ['Bestellung', '订单', 'Pedido', '注文', 'Ordine'];

export function mutate(document: Document, mutations: readonly Mutation[]): void {
  for (const step of mutations) {
    const elements = [...document.body.querySelectorAll('*')];
    const element = elements[step.at % Math.max(1, elements.length)];
    if (element) apply(document, element, step);
  }
}

function apply(document: Document, element: Element, step: Mutation): void {
  if (step.kind === 'drop-class') element.removeAttribute('class');
  else if (step.kind === 'rename-class') element.setAttribute('class', 'css-1x2y3z');
  else if (step.kind === 'remove') element.remove();
  else if (step.kind === 'duplicate') element.after(element.cloneNode(true));
  else if (step.kind === 'unwrap') element.replaceWith(...element.childNodes);
  else if (step.kind === 'swap') swap(element, step.other);
  else if (step.kind === 'drop-attribute') dropAttribute(element, step.other);
  else if (step.kind === 'relabel') relabel(element, step.at);
  else if (step.kind === 'advert') insert(document, element, ADVERTS[step.advert % ADVERTS.length] ?? '');
}

function swap(element: Element, other: number): void {
  const siblings = [...(element.parentElement?.children ?? [])];
  const target = siblings[other % siblings.length];
  if (target && target !== element) target.after(element);
}

function dropAttribute(element: Element, other: number): void {
  const attribute = element.attributes[other % Math.max(1, element.attributes.length)];
  if (attribute) element.removeAttribute(attribute.name);
}

function relabel(element: Element, seed: number): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && node.textContent?.trim() && !/[\d@]/.test(node.textContent)) {
      node.textContent = LABELS[seed % LABELS.length] ?? '';
    }
  }
}

function insert(document: Document, element: Element, html: string): void {
  const advert = document.createElement('div');
  advert.innerHTML = html;
  if (element.tagName === 'TR') element.firstElementChild?.append(advert);
  else if (!/^(TABLE|TBODY|SCRIPT|SELECT|OPTION|INPUT)$/.test(element.tagName)) element.append(advert);
  else element.before(advert);
}
