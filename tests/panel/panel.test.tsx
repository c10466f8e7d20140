// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '../../src/panel/panel.tsx';
import { createPanelModel } from '../../src/panel/panel-model.ts';
import type { Settings } from '../../src/services/protocol/workbench-view.ts';
import { type Answers, fakeClient, fakePlatform } from '../ui/gallery/fake-client.ts';
import { panelCommon, panelStates } from '../ui/gallery/panel-states.ts';
import { type Drawn, render } from '../ui/render.ts';

const english: Settings = { language: 'en', messageLanguage: 'auto', theme: 'auto' };
let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());

async function show(state: string, settings: Settings = english, more: Answers = {}) {
  const client = fakeClient({ ...panelCommon, 'settings.get': () => settings, ...panelStates[state], ...more });
  const platform = fakePlatform();
  drawn = await render(<Panel model={createPanelModel(client, platform)} />);
  return { client, platform, drawn };
}

describe('the panel says', () => {
  it.each([
    ['no-page', 'No buyer on this page'],
    ['no-page-new', 'Bring in orders'],
    ['nobody', 'Read by ebay v3'],
    ['many', '4 buyers on this page'],
    ['unknown', 'Not in your orders so far'],
    ['anonymous', 'The buyer is not named'],
    ['gone', 'This customer is no longer here'],
    ['weak', 'May be several people'],
    ['thin', 'No value can be estimated yet'],
    ['unpriced', 'no value in money can be given'],
    ['failed', 'Reason: The background did not answer'],
    ['failed-customer', 'Reason: The database connection is closing'],
    ['loading-customer', 'Loading the customer'],
    ['usual', '£412'],
  ])('in the state %s: %s', async (state, sentence) => {
    const { drawn } = await show(state);
    expect(drawn.text()).toContain(sentence);
  });

  it('everything in Chinese when Chinese is chosen', async () => {
    const { drawn } = await show('usual', { ...english, language: 'zh-CN' });
    expect(drawn.text()).toContain('80% 可能在 £240 至 £610 之间');
    expect(drawn.text()).toContain('34天前');
  });

  it('the value never without its interval and its basis', async () => {
    const { drawn } = await show('usual');
    expect(drawn.find('.clv').textContent).toContain('between £240 and £610');
    expect(drawn.find('.clv').textContent).toContain('estimated');
  });

  it('tenure as at least where the shop’s history is cut off', async () => {
    const { drawn } = await show('thin', english, {
      'customer.view': async () => {
        const { invent } = await import('../ui/gallery/invented-customer.ts');
        return invent({ since: '2026-03-12', shopHistoryFrom: '2026-03-01' });
      },
    });
    expect(drawn.text()).toContain('since Mar 2026 or earlier');
  });
});

describe('orders', () => {
  it('come twenty at a time and mark the order of the page', async () => {
    const { drawn } = await show('long');
    expect(drawn.all('.order')).toHaveLength(20);
    await drawn.click('.more');
    expect(drawn.all('.order')).toHaveLength(40);
    expect((await show('usual')).drawn.find('.order[aria-current=true]').textContent).toContain('12-34567-89001');
  });
});

describe('copying', () => {
  it('is off, with the reason, until the seller has answered', async () => {
    const { drawn, platform } = await show('usual');
    expect(drawn.find('.copy').hasAttribute('disabled')).toBe(true);
    expect(drawn.find('#copy-blocked').textContent).toContain('Write your answer first');
    await drawn.click('.copy');
    expect(platform.calls).toEqual([]);
  });

  it('copies, writes the sent log and can be undone', async () => {
    const { drawn, platform, client } = await show('usual');
    await drawn.type('textarea', 'Yes, it does.');
    await drawn.click('.copy');
    expect(platform.calls[0]?.value).toMatch(
      /^Hello, thank you for your message about order 12-34567-89001 \(Pour-over stand\), placed on .*\. Yes, it does\.$/,
    );
    expect(client.asked.find(({ name }) => name === 'sent.add')?.body).toMatchObject({
      template: 'service',
      language: 'en',
      orderId: '12-34567-89001',
    });
    await drawn.click('.toast .link-button');
    expect(client.asked.find(({ name }) => name === 'sent.undo')?.body).toEqual({ id: 's3' });
  });

  it('never logs what was not copied', async () => {
    const { drawn, platform, client } = await show('usual');
    platform.copy = () => Promise.reject(new Error('no permission'));
    await drawn.type('textarea', 'Yes.');
    await drawn.click('.copy');
    expect(drawn.text()).toContain('Not copied: no permission');
    expect(client.asked.some(({ name }) => name === 'sent.add')).toBe(false);
  });

  it('never greets by a name', async () => {
    const { drawn } = await show('usual');
    expect(drawn.find('.message-box').textContent).not.toContain('harbour_lin');
  });

  it('keeps the seller’s message language apart from the interface’s', async () => {
    const { drawn } = await show('usual', { ...english, messageLanguage: 'zh-CN' });
    expect(drawn.find('.message-box').textContent).toContain('您好');
    expect(drawn.find('.copy').textContent).toBe('Copy');
  });
});

describe('following the tab', () => {
  it('keeps the half-typed answer of a customer while another one is looked at', async () => {
    const { drawn, client } = await show('usual');
    await drawn.type('textarea', 'half of a');
    await drawn.click('.top-bar .icon-button');
    expect(drawn.all('textarea')).toHaveLength(0);
    await drawn.click('.back');
    expect(drawn.find('textarea')).toHaveProperty('value', 'half of a');
    expect(client.asked.some(({ name }) => name === 'sent.add')).toBe(false);
  });

  it('never takes an order picked on one page to a page about another order', async () => {
    const { invent } = await import('../ui/gallery/invented-customer.ts');
    let pageOrderId = '12-34567-89001';
    const { drawn, client } = await show('usual', english, { 'customer.view': () => invent({ pageOrderId }) });
    const picker = drawn.find('.message-order select');
    if (picker instanceof HTMLSelectElement) picker.value = '12-34567-89004';
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn.settle();
    expect(drawn.find('.message-box').textContent).toContain('12-34567-89004');
    pageOrderId = '12-34567-89002';
    client.emit('customers');
    await drawn.settle();
    expect(drawn.find('.message-box').textContent).toContain('12-34567-89002');
  });

  it('finds a customer by name and opens the card', async () => {
    const { drawn, client } = await show('no-page', english, {
      'customer.view': panelStates.usual?.['customer.view'] ?? (() => null),
    });
    await drawn.type('input[type=search]', 'lin');
    await drawn.settle(200);
    await drawn.click('.pick');
    expect(client.asked.findLast(({ name }) => name === 'customer.view')?.body).toEqual({
      key: 'key/0',
      pageOrderId: null,
    });
    expect(drawn.find('.customer-name').textContent).toContain('harbour_lin');
  });

  it('asks again when retried', async () => {
    const { drawn, client } = await show('failed');
    const before = client.asked.length;
    await drawn.click('.fault button');
    expect(client.asked.slice(before).map(({ name }) => name)).toEqual(['panel.state']);
  });
});
