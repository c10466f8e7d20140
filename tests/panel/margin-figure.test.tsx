// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { MarginFigure } from '../../src/panel/customer/margin-figure.tsx';
import { Panel } from '../../src/panel/panel.tsx';
import { createPanelModel } from '../../src/panel/panel-model.ts';
import type { CustomerView } from '../../src/services/protocol/customer-view.ts';
import { fakeClient, fakePlatform } from '../ui/gallery/fake-client.ts';
import { customers, invent } from '../ui/gallery/invented-customer.ts';
import { panelCommon, panelStates } from '../ui/gallery/panel-states.ts';
import { type Drawn, render } from '../ui/render.ts';

let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());

async function show(view: CustomerView | undefined) {
  let asked = 0;
  drawn = await render(<MarginFigure view={view ?? invent()} onCosts={() => asked++} />);
  return { drawn, asked: () => asked };
}

describe('the panel', () => {
  it('opens the costs of the customer’s own shop', async () => {
    const client = fakeClient({
      ...panelCommon,
      ...panelStates.weak,
      'settings.get': () => ({ language: 'en', messageLanguage: 'auto', theme: 'auto' }),
    });
    const platform = fakePlatform();
    drawn = await render(<Panel model={createPanelModel(client, platform)} />);
    await drawn.click('.margin-none .link-button');
    const costs = new URLSearchParams({ costs: 'taobao/港口家居旗舰店' });
    expect(platform.calls).toEqual([{ name: 'openWorkbench', value: `#/settings?${costs}` }]);
  });
});

describe('the margin of a customer', () => {
  it('stands with its interval and its basis', async () => {
    const { drawn } = await show(customers.usual);
    const line = drawn.find('.clv-line').textContent;
    expect(line).toContain('margin ≈ £181');
    expect(line).toContain('80 % sure: between £90 and £310');
    expect(line).toContain('partly estimated');
  });

  it('is made up of steps that add up', async () => {
    const { drawn } = await show(customers.usual);
    const [expected, soFar] = drawn
      .all('dl')
      .map((list) =>
        [...list.querySelectorAll('dd')].map((each) => Number(each.textContent?.replaceAll(/[^\d.-]/g, ''))),
      );
    const [revenue = 0, kept = 0, days = 0, left] = expected ?? [];
    expect(kept).toBeLessThan(revenue);
    expect(Math.round(kept + days)).toBe(left);
    const parts = soFar?.slice(0, -1).reduce((sum, each) => sum + each, 0);
    expect(parts).toBeCloseTo(soFar?.at(-1) ?? Number.NaN, 6);
  });

  it('is no figure without costs: what is missing is named, and a button leads to where it is entered', async () => {
    const { drawn, asked } = await show(customers.weak);
    expect(drawn.text()).toContain('Margin not known. Missing: cost of goods, marketplace fee');
    expect(drawn.text()).not.toMatch(/\d/);
    await drawn.click('button');
    expect(asked()).toBe(1);
  });

  it('tells what was left so far where nothing can be forecast', async () => {
    const { drawn } = await show(customers.thin);
    expect(drawn.find('summary').textContent).toContain('margin so far £8.08');
  });
});
