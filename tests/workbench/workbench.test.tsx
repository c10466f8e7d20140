// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workbench } from '../../src/workbench/workbench.tsx';
import { createWorkbenchModel } from '../../src/workbench/workbench-model.ts';
import { type Answers, fakeClient, fakePlatform } from '../ui/gallery/fake-client.ts';
import { workbenchStates } from '../ui/gallery/workbench-states.ts';
import { type Drawn, render } from '../ui/render.ts';

let drawn: Drawn | undefined;
beforeEach(() => localStorage.clear());
afterEach(() => drawn?.remove());

async function show(state: string, hash: string, more: Answers = {}) {
  location.hash = hash;
  const client = fakeClient({
    'settings.get': () => ({ language: 'en', messageLanguage: 'auto', theme: 'auto' }),
    'settings.set': () => null,
    ...workbenchStates[state],
    ...more,
  });
  const platform = fakePlatform();
  drawn = await render(<Workbench model={createWorkbenchModel(client, platform)} />);
  return { client, platform, drawn };
}

describe('start', () => {
  it('says in three lines what to do while nothing is here', async () => {
    const { drawn } = await show('empty', '#/start');
    expect(drawn.all('.welcome li')).toHaveLength(3);
  });

  it('says what became of each file', async () => {
    const { drawn } = await show('usual', '#/start');
    expect(drawn.text()).toContain('10,300 found, 6,100 new, 3 changed, 2 rejected');
    expect(drawn.text()).toContain('Recognised as Shopify orders · utf-8 · 147 rows');
    expect(drawn.text()).toContain('No marketplace’s report looks like this file');
  });

  it('asks for a marketplace’s pages in the click itself', async () => {
    const { drawn, platform } = await show('usual', '#/start');
    const button = drawn
      .all('.market button')
      .find((each) => each.getAttribute('aria-label') === 'Allow pages of Etsy');
    button?.click();
    expect(platform.calls).toEqual([{ name: 'requestOrigins', value: ['https://www.etsy.com/*'] }]);
  });

  it('knows the origin before a shop can be connected', async () => {
    const { drawn, platform, client } = await show('usual', '#/start');
    await drawn.click('.card-note .button');
    expect(drawn.find('.connect .button-primary').hasAttribute('disabled')).toBe(true);
    await drawn.type('#connector-url', 'https://shop.example.com');
    await drawn.type('#connector-key', 'ck');
    await drawn.type('#connector-secret', 'cs');
    await drawn.settle(250);
    expect(drawn.find('.connect .button-primary').hasAttribute('disabled')).toBe(false);
    drawn.find('.connect').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(platform.calls).toEqual([{ name: 'requestOrigins', value: ['https://shop.example.com/*'] }]);
    await drawn.settle();
    expect(client.asked.some(({ name }) => name === 'connections.add')).toBe(true);
  });
});

describe('customers', () => {
  it('sorts by every column and tells screen readers which', async () => {
    const { drawn, client } = await show('usual', '#/customers');
    await drawn.click('[role=columnheader]:nth-child(4) button');
    expect(client.asked.findLast(({ name }) => name === 'tier-list')?.body).toMatchObject({
      query: { sort: 'orders', descending: true },
    });
    expect(drawn.find('[role=columnheader]:nth-child(4)').getAttribute('aria-sort')).toBe('descending');
    expect(location.hash).toBe('#/customers?sort=-orders');
  });

  it('filters by the question in the address and counts both sides', async () => {
    const { drawn } = await show('usual', '#/customers?tiers=A,B');
    expect(drawn.find('.page-head').textContent).toContain('12,408 · 4,000 shown');
    expect(drawn.find('.page-head').textContent).toContain('Export 4,000');
    expect(drawn.all('.filter-chip[aria-pressed=true]')).toHaveLength(2);
  });

  it('exports the shown columns under their titles', async () => {
    const { drawn, client, platform } = await show('usual', '#/customers?tiers=A', {
      'tier-list.csv': () => ({ text: 'x', rows: 800 }),
    });
    await drawn.click('.page-head .button-primary');
    const asked = client.asked.find(({ name }) => name === 'tier-list.csv')?.body as { columns: { heading: string }[] };
    expect(asked.columns.map(({ heading }) => heading)).toEqual(
      drawn.all('[role=columnheader]').map((each) => each.textContent),
    );
    expect(platform.calls.map(({ name }) => name)).toEqual(['download']);
  });

  it('remembers the chosen columns', async () => {
    localStorage.setItem('clientele.columns', '["clv","nonsense"]');
    const { drawn } = await show('usual', '#/customers');
    expect(drawn.all('[role=columnheader]').map((each) => each.textContent)).toEqual(['Customer', 'CLV 12 m']);
  });
});

describe('settings', () => {
  it('erase everything only after the word was typed', async () => {
    const { drawn, client } = await show('usual', '#/settings');
    await drawn.click('.setting .button-danger');
    expect(drawn.find('.erase .button-danger-primary').hasAttribute('disabled')).toBe(true);
    await drawn.type('.erase input', 'Erase');
    drawn.find('.erase').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await drawn.settle();
    expect(client.asked.some(({ name }) => name === 'data.erase-all')).toBe(true);
  });
});
