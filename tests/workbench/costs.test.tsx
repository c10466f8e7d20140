// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Costs } from '../../src/services/protocol/costs.ts';
import { Workbench } from '../../src/workbench/workbench.tsx';
import { createWorkbenchModel } from '../../src/workbench/workbench-model.ts';
import { type Answers, fakeClient, fakePlatform } from '../ui/gallery/fake-client.ts';
import { costExample, ENTERED } from '../ui/gallery/invented-costs.ts';
import { customers } from '../ui/gallery/invented-customer.ts';
import { workbenchStates } from '../ui/gallery/workbench-states.ts';
import { type Drawn, render } from '../ui/render.ts';

let drawn: Drawn | undefined;
beforeEach(() => localStorage.clear());
afterEach(() => drawn?.remove());

const field = (at: number) => `.cost:nth-child(${at}) input.number`;

/** The settings with a background that keeps costs in GBP. */
async function show(stored: Costs | null, more: Answers = {}) {
  location.hash = '#/settings';
  let kept = stored;
  const client = fakeClient({
    'settings.get': () => ({ language: 'en', messageLanguage: 'auto', theme: 'auto' }),
    ...workbenchStates.usual,
    'costs.get': () => ({ currency: 'GBP', costs: kept, faults: [] }),
    'costs.set': ({ costs }) => {
      kept = costs;
      return { ok: true, value: null };
    },
    'costs.example': ({ costs }) => costExample('Harbour Goods', costs),
    ...more,
  });
  drawn = await render(<Workbench model={createWorkbenchModel(client, fakePlatform())} />);
  const screen = drawn;
  await screen.settle(250);
  const save = async () => {
    await act(() => void screen.find('.costs').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await screen.settle(20);
  };
  return { client, screen, save, kept: () => kept };
}

describe('costs', () => {
  it('say what an average order leaves, while they are typed', async () => {
    const { screen } = await show(ENTERED);
    expect(screen.find('.average-order').textContent).toContain('Of an average order of £42.10 you keep £13.82.');
    await screen.type(field(4), '30');
    await screen.settle(250);
    expect(screen.find('.average-order').textContent).toContain(
      'An average order of £42.10 costs you £11.98 more than it brings.',
    );
  });

  it('are not known before they are entered, and what is missing is named', async () => {
    const { screen } = await show(null);
    expect(screen.find('.average-order').textContent).toContain('is not known yet. Missing: cost of goods');
    expect(screen.find('.costs .button-primary').hasAttribute('disabled')).toBe(true);
  });

  it('are saved with their basis and can be taken back', async () => {
    const { screen, save, kept } = await show(null);
    await screen.type(field(4), '4,20');
    await screen.click('.cost:nth-child(4) .basis-choice:nth-of-type(2) input');
    await save();
    const delivery = { basis: 'estimated', value: { amount: 420, currency: 'GBP' } };
    expect(kept()).toEqual({
      goods: { basis: 'unknown' },
      feeShare: { basis: 'unknown' },
      fixedFee: { basis: 'unknown' },
      delivery,
      refund: { basis: 'unknown' },
    });
    expect(screen.find('.toast').textContent).toContain('Costs saved');
    await screen.click('.toast .link-button');
    await screen.settle(20);
    expect(kept()).toBeNull();
    expect((screen.find(field(4)) as HTMLInputElement).value).toBe('');
  });

  it('that make no sense are marked where they stand and not saved', async () => {
    const { screen, save, kept } = await show(ENTERED);
    await screen.type(field(1), '140');
    await screen.type(field(3), 'four');
    await screen.settle(250);
    await save();
    expect(screen.find('.cost:nth-child(1) .field-fault').textContent).toBe('A share is between 0 and 100 %.');
    expect(screen.find('.cost:nth-child(3) .field-fault').textContent).toContain('Write it in digits');
    expect(screen.find(field(1)).getAttribute('aria-invalid')).toBe('true');
    expect(screen.find('.average-order').textContent).toBe('The example waits for the marked figures.');
    expect(kept()).toEqual(ENTERED);
  });

  it('of another currency than the shop’s are told of and asked for again', async () => {
    const { screen } = await show(ENTERED, {
      'costs.get': () => ({
        currency: 'EUR',
        costs: ENTERED,
        faults: [{ cost: 'delivery', reason: 'other-currency' }],
      }),
    });
    expect(screen.find('.callout').textContent).toContain('are in EUR by now');
    expect((screen.find(field(1)) as HTMLInputElement).value).toBe('42');
    expect((screen.find(field(4)) as HTMLInputElement).value).toBe('');
  });

  it('are a click away from a customer whose margin is not known', async () => {
    const { screen } = await show(null, { 'customer.view': () => customers.weak ?? null });
    await act(() => {
      location.hash = '#/customers?open=weak';
    });
    // What is drawn asks at the end of the first, and is answered in the second.
    await screen.settle();
    await screen.settle();
    await screen.click('.margin-none .link-button');
    await screen.settle();
    await screen.settle();
    expect(location.hash).toBe(`#/settings?${new URLSearchParams({ costs: 'taobao/港口家居旗舰店' })}`);
    expect(document.activeElement?.id).toBe('costs-title');
  });

  it('are asked for shop by shop once there is a shop', async () => {
    const { screen } = await show(null, {
      overview: () => ({ shops: [], customers: 0, orders: 0, scoring: false }),
    });
    expect(screen.text()).toContain('Costs are entered shop by shop. Bring in orders first.');
  });
});
