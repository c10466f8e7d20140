import { describe, expect, it } from 'vitest';
import { everybody } from '../../src/workbench/customers/query-params.ts';
import { createTierListModel } from '../../src/workbench/customers/tier-list-model.ts';
import { fakeClient } from '../ui/gallery/fake-client.ts';
import { list } from '../ui/gallery/invented-list.ts';

const later = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('the tier list', () => {
  it('fetches the pages that are scrolled to, once', async () => {
    const client = fakeClient({ 'tier-list': ({ query, offset, limit }) => list(query, offset, limit) });
    const model = createTierListModel(client);
    model.setQuery(everybody);
    await later();
    model.need(0, 30);
    model.need(5080, 5120);
    await later();
    model.need(5080, 5120);
    expect(client.asked.map(({ body }) => (body as { offset: number }).offset)).toEqual([0, 5000, 5100]);
    expect(model.rowAt(5100)?.key).toBe('key/5100');
    expect(model.rowAt(9000)).toBeNull();
  });

  it('shows the old rows until the new ones are here, and never an answer that was overtaken', async () => {
    const waiting: (() => void)[] = [];
    const client = fakeClient({
      'tier-list': ({ query, offset, limit }) =>
        new Promise((resolve) => waiting.push(() => resolve(list(query, offset, limit)))),
    });
    const model = createTierListModel(client);
    model.setQuery(everybody);
    model.setQuery({ ...everybody, tiers: ['B'] });
    await later();
    waiting[1]?.();
    await later();
    expect(model.rowAt(0)?.tier).toBe('B');
    waiting[0]?.();
    await later();
    expect(model.rowAt(0)?.tier).toBe('B');
    model.setQuery({ ...everybody, tiers: ['C'] });
    expect(model.rowAt(0)?.tier).toBe('B');
  });
});
