// @vitest-environment happy-dom
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { truthSchema } from '../../src/services/protocol/truth-view.ts';
import { Workbench } from '../../src/workbench/workbench.tsx';
import { createWorkbenchModel } from '../../src/workbench/workbench-model.ts';
import { fakeClient, fakePlatform } from '../ui/gallery/fake-client.ts';
import { truths } from '../ui/gallery/invented-truth.ts';
import { workbenchStates } from '../ui/gallery/workbench-states.ts';
import { type Drawn, render } from '../ui/render.ts';

let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());

async function show(state: string, hash = '#/truth', language: 'en' | 'zh-CN' = 'en') {
  location.hash = hash;
  const client = fakeClient({
    'settings.get': () => ({ language, messageLanguage: 'auto', theme: 'auto' }),
    ...workbenchStates[state],
  });
  drawn = await render(<Workbench model={createWorkbenchModel(client, fakePlatform())} />);
  return { client, drawn };
}

describe('the truth screen', () => {
  it('says in a sentence what was forecast, what came and what the simple rule would have said', async () => {
    const { drawn } = await show('usual');
    expect(drawn.find('.truth-sentence').textContent).toBe(
      'Forecast 412 orders, 398 came: 3.5% too many. The simple rule would have said 611.',
    );
    expect(drawn.all('.callout')).toHaveLength(0);
  });

  it('says so first and plainly when the simple rule did better', async () => {
    const { drawn } = await show('usual', '#/truth?shop=taobao/long');
    expect(drawn.find('.callout').textContent).toContain('The simple rule did better here');
    expect(drawn.all('.truth-verdict .chip').map((chip) => chip.textContent)).toEqual([
      'the simple rule',
      'the simple rule',
      'no clear winner',
    ]);
  });

  it('has a table behind the picture that says the same', async () => {
    const { drawn } = await show('usual');
    const [first] = drawn.all('.truth-more tbody tr');
    expect(Array.from(first?.children ?? [], (cell) => cell.textContent)).toEqual(['1', '121', '178', '171', '303']);
    expect(drawn.all('.deciles .decile-came')).toHaveLength(10);
  });

  it('keeps the chosen shop in the address', async () => {
    const { drawn } = await show('usual');
    const picker = drawn.find('.shop-picker select');
    if (!(picker instanceof HTMLSelectElement)) throw new Error('no picker');
    picker.value = 'woocommerce/new';
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn.settle();
    expect(location.hash).toBe('#/truth?shop=woocommerce%2Fnew');
    expect(drawn.text()).toContain('Days of history: 19 of the 28 that are needed');
  });

  it('never shows the models’ ids, in no language', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { drawn } = await show('usual', '#/truth', language);
      expect(drawn.text()).not.toMatch(/-nbd|-cnbd|gamma-gamma|shrunken|run-rate/);
      drawn.remove();
    }
  });

  it('asks again when the scores change', async () => {
    const { client, drawn } = await show('usual');
    const asked = () => client.asked.filter(({ name }) => name === 'truth').length;
    const before = asked();
    client.emit('scores');
    await drawn.settle();
    expect(asked()).toBe(before + 1);
  });

  it.each(['single', 'thin', 'empty', 'failed'])('has an answer for %s', async (state) => {
    const { drawn } = await show(state);
    expect(drawn.all('.card').length).toBeGreaterThan(0);
  });

  it('is drawn from what the protocol lets through', () => {
    for (const shops of Object.values(truths)) expect(v.parse(truthSchema, shops)).toEqual(shops);
  });
});
