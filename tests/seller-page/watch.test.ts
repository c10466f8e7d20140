// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BADGE_TAG } from '../../src/seller-page/badge.ts';
import { watch } from '../../src/seller-page/watch.ts';
import { amazonMessages, ebayId, ebayOrderList, shownOrders } from '../generators/pages.ts';
import { generated } from '../generators/seller-pages.ts';
import { FakePorts } from './fake-ports.ts';

const EBAY = 'https://www.ebay.com/sh/ord';
const orders = shownOrders(4);

function load(html: string, url: string): void {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(url);
  document.documentElement.innerHTML = /<html[^>]*>([\s\S]*)<\/html>/.exec(html)?.[1] ?? '';
}

const badges = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(BADGE_TAG)].filter(({ hidden }) => !hidden);
const button = (host: HTMLElement | undefined): HTMLButtonElement | null =>
  host?.shadowRoot?.querySelector('button') ?? null;
const labels = (): (string | null | undefined)[] => badges().map((host) => button(host)?.getAttribute('aria-label'));
const rowOf = (n: number): Element => document.getElementById(`orderid_${ebayId(n)}__order-info`) as Element;

describe('watching a seller’s page', () => {
  let ports: FakePorts;
  let stop: () => void;
  const start = (): void => {
    stop = watch(ports, generated);
  };
  beforeEach(() => {
    ports = new FakePorts();
  });
  afterEach(() => stop());

  it('draws one badge a row, beside its own buyer, and none where the buyer is unknown', async () => {
    load(ebayOrderList(orders), EBAY);
    ports.unknown.add('bob_11');
    start();
    await vi.waitFor(() => expect(badges()).toHaveLength(3));
    expect(rowOf(3).querySelector(BADGE_TAG)).toBe(badges()[2]);
    expect(labels()[2]).toBe('Tier A, dora_13 £412');
    expect(ports.reports[0]?.sightings[0]).toEqual({
      orderId: ebayId(0),
      customer: { key: 'ann_10', kind: 'username', strength: 'medium' },
      customerName: 'Ann Example',
      aliases: [],
      order: null,
    });
  });

  it('opens the sighting in the same tick as the click, and keeps the click from the row', async () => {
    load(ebayOrderList(orders), EBAY);
    start();
    await vi.waitFor(() => expect(badges()).toHaveLength(4));
    const row = vi.fn();
    rowOf(1).addEventListener('click', row);
    button(badges()[1])?.click();
    expect(ports.opened).toEqual([1]);
    expect(row).not.toHaveBeenCalled();
  });

  it('does not ask again when nothing that matters changed', async () => {
    load(ebayOrderList(orders), EBAY);
    start();
    await vi.waitFor(() => expect(badges()).toHaveLength(4));
    document.body.append(document.createElement('footer'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ports.reports).toHaveLength(1);
  });

  it('follows rows that come, go and turn into other orders', async () => {
    load(ebayOrderList(orders), EBAY);
    start();
    await vi.waitFor(() => expect(badges()).toHaveLength(4));
    rowOf(0).remove();
    await vi.waitFor(() => expect(labels()).toHaveLength(3));
    const box = rowOf(1).querySelector('input');
    box?.setAttribute('data-buyer-id', 'new_buyer');
    rowOf(1).querySelector('.buyer-modal-trigger-wrapper button')?.replaceChildren();
    expect(badges().length).toBeGreaterThan(0);
    await vi.waitFor(() => expect(badges()).toHaveLength(2));
    expect(labels()).not.toContain('Tier A, bob_11 £412');
  });

  it('asks again and updates the same badge when scores change', async () => {
    load(ebayOrderList(orders), EBAY);
    start();
    await vi.waitFor(() => expect(badges()).toHaveLength(4));
    const [first] = badges();
    ports.value = '£500';
    ports.refresh();
    await vi.waitFor(() => expect(labels()[0]).toBe('Tier A, ann_10 £500'));
    expect(badges()[0]).toBe(first);
  });

  it('never draws an answer that comes after the page has moved on', async () => {
    load(ebayOrderList(orders), EBAY);
    ports.delayMs = 300;
    start();
    await vi.waitFor(() => expect(ports.reports).toHaveLength(1));
    history.pushState(null, '', '/sh/ovw');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(badges()).toEqual([]);
    expect(ports.reports.at(-1)).toBeNull();
  });

  it('does not draw an answer beside a row that was rewritten while it was on its way', async () => {
    load(ebayOrderList(orders), EBAY);
    ports.delayMs = 250;
    start();
    await vi.waitFor(() => expect(ports.reports).toHaveLength(1));
    const row = rowOf(1);
    row.innerHTML = row.innerHTML.replaceAll('bob_11', 'eve_99');
    await vi.waitFor(() => expect(labels()).toContain('Tier A, eve_99 £412'), 2000);
    expect(labels()).not.toContain('Tier A, bob_11 £412');
  });

  it('looks at nothing and tells nothing on a page that is no seller’s', async () => {
    load(ebayOrderList(orders), 'https://www.ebay.com/itm/335001234567');
    const look = vi.spyOn(document, 'querySelectorAll');
    start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ports.reports).toEqual([]);
    expect(look).not.toHaveBeenCalled();
    look.mockRestore();
  });

  it('removes everything and stops when the extension is gone', async () => {
    load(ebayOrderList(orders), EBAY);
    start();
    await vi.waitFor(() => expect(badges()).toHaveLength(4));
    ports.gone = true;
    button(badges()[0])?.click();
    await vi.waitFor(() => expect(document.querySelectorAll(BADGE_TAG)).toHaveLength(0));
    expect(ports.listeners).toBe(0);
    document.body.append(document.createElement('p'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ports.reports).toHaveLength(1);
  });

  it('shows the open thread’s buyer when the seller switches threads without leaving the page', async () => {
    load(amazonMessages(orders, 0), 'https://sellercentral.amazon.com/messaging/inbox');
    start();
    await vi.waitFor(() => expect(badges()).toHaveLength(1));
    const [first, second] = document.querySelectorAll<HTMLElement>('.case-view');
    first?.setAttribute('style', 'display:none');
    second?.setAttribute('style', '');
    await vi.waitFor(() => expect(second?.querySelector(BADGE_TAG)).not.toBeNull());
    expect(first?.querySelector(BADGE_TAG)).toBeNull();
  });

  it('is quick on 100 rows', async () => {
    load(ebayOrderList(shownOrders(100)), EBAY);
    start();
    await vi.waitFor(() => expect(badges()).toHaveLength(100), 3000);
  });
});
