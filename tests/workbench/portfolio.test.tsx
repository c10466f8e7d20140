// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workbench } from '../../src/workbench/workbench.tsx';
import { createWorkbenchModel } from '../../src/workbench/workbench-model.ts';
import { fakeClient, fakePlatform } from '../ui/gallery/fake-client.ts';
import { workbenchStates } from '../ui/gallery/workbench-states.ts';
import { type Drawn, render } from '../ui/render.ts';

let drawn: Drawn | undefined;
beforeEach(() => localStorage.clear());
afterEach(() => drawn?.remove());

async function show(state: string, hash = '#/portfolio') {
  location.hash = hash;
  const client = fakeClient({
    'settings.get': () => ({ language: 'en', messageLanguage: 'auto', theme: 'auto' }),
    ...workbenchStates[state],
  });
  drawn = await render(<Workbench model={createWorkbenchModel(client, fakePlatform())} />);
  return { client, drawn };
}

const card = (name: string) => `[aria-labelledby=portfolio-${name}]`;
const choose = (of: string, at: number) => `${card(of)} .segmented-one:nth-of-type(${at}) input`;

describe('the portfolio page', () => {
  it('says the shop’s own share, of revenue and of margin', async () => {
    const { drawn } = await show('usual');
    expect(drawn.find(card('spread')).textContent).toContain('Your best 20 % of customers bring 51% of the revenue.');
    expect(drawn.find(card('spread')).textContent).toContain('observed');
    await drawn.click(choose('spread', 2));
    expect(drawn.find(card('spread')).textContent).toContain('of customers leave 106% of the margin.');
    expect(drawn.find(card('spread')).textContent).toContain('468 customers take £2,954 away again');
    expect(drawn.find(card('spread')).textContent).toContain('estimated');
  });

  it('reads out any point of the curve', async () => {
    const { drawn } = await show('usual');
    await drawn.type('.spread-slider', '10');
    const said = drawn.find('.spread-says').textContent;
    expect(said).toMatch(/^The best 10% \(91 customers\) bring £[\d,]+, 3\d%\.$/);
    expect(drawn.find('.spread-slider').getAttribute('aria-valuetext')).toBe(said);
  });

  it('says what a margin needs instead of a figure', async () => {
    const { drawn } = await show('usual', '#/portfolio?shop=taobao/long');
    await drawn.click(choose('spread', 2));
    expect(drawn.find(card('spread')).textContent).toContain('Missing: cost of goods and shipping and packing.');
    expect(drawn.find(card('serving')).textContent).toContain('Missing: cost of goods');
    expect(drawn.find('.missing-costs a').getAttribute('href')).toBe('#/settings?costs=taobao%2Flong');
    expect(drawn.all(`${card('cohorts')} .segmented-one`)).toHaveLength(3);
  });

  it('has a verdict only with the seller’s own rate and minutes, and before that the verdict by cost', async () => {
    const { drawn, client } = await show('single');
    const text = () => drawn.find(card('serving')).textContent;
    expect(text()).toContain('An order of the tail leaves £8.49 to serve it with.');
    expect(text()).toContain('below £8.49: both');
    expect(text()).toContain('For a verdict in minutes: what an hour of your time costs.');
    const [rate, minutes] = drawn.all('.service-form input').map(({ id }) => `[id="${id}"]`);
    const submit = () =>
      drawn.find('.service-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await drawn.type(rate ?? '', 'a lot');
    submit();
    await drawn.settle();
    expect(drawn.find(rate ?? '').getAttribute('aria-invalid')).toBe('true');
    await drawn.type(rate ?? '', '24.50');
    await drawn.type(minutes ?? '', '2.5');
    submit();
    await drawn.settle();
    expect(client.asked.filter(({ name }) => name === 'service.set').map(({ body }) => body)).toEqual([
      {
        marketplace: 'ebay',
        shop: 'Harbour Goods',
        service: { currency: 'GBP', hourlyRate: 2450, minutes: 2.5 },
      },
    ]);
  });

  it('gives the verdict first once both are known', async () => {
    const { drawn } = await show('usual');
    expect(drawn.find(`${card('serving')} .portfolio-sentence`).textContent).toBe('Serve head and tail by hand.');
    expect(drawn.find(card('serving')).textContent).toContain('the tail stops paying from £84.90 an hour on');
  });

  it('reads fields out by arrow keys, and opens the customers of a group', async () => {
    const { drawn } = await show('usual');
    const heat = `${card('rfm')} .heat-scroller`;
    await drawn.press(heat, 'ArrowRight');
    await drawn.press(heat, 'ArrowRight');
    expect(drawn.find(`${card('rfm')} .heat-says`).textContent).toBe(
      'Lately 5, often 2: May turn loyal, 59 customers, expected in 12 months £2,832',
    );
    expect(drawn.find('.rfm-groups a').getAttribute('href')).toBe('#/customers?shop=ebay%2Fharbour&group=champions');
    await drawn.press(heat, 'Enter');
    expect(location.hash).toBe('#/customers?shop=ebay%2Fharbour&group=potential');
  });

  it('says where the history begins, which month is not over, and the same in a table', async () => {
    const { drawn } = await show('usual', '#/portfolio?shop=taobao/long');
    const text = drawn.find(card('cohorts')).textContent;
    expect(text).toContain('The known history begins in');
    expect(text).toContain('The last month of each line is not over yet');
    expect(drawn.all('.cohort-table tbody tr')).toHaveLength(7);
  });

  it('has words for nothing yet, not yet scored, too few, and what failed', async () => {
    const texts: string[] = [];
    for (const [state, hash] of [
      ['empty', '#/portfolio'],
      ['usual', '#/portfolio?shop=etsy/new'],
      ['thin', '#/portfolio'],
      ['failed', '#/portfolio'],
    ] as const) {
      const { drawn } = await show(state, hash);
      texts.push(drawn.text());
      drawn.remove();
    }
    expect(texts[0]).toContain('No customers yet');
    expect(texts[1]).toContain('Working it out');
    expect(texts[2]).toContain('Too few customers to rank.');
    expect(texts[2]).toContain('Too few customers with a known margin in 12 months: 2, needed are 10.');
    expect(texts[3]).toContain('Could not load the portfolio');
  });
});
