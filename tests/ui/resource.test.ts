import { describe, expect, it } from 'vitest';
import { createResource } from '../../src/ui/resource.ts';

describe('a resource', () => {
  it('keeps what is shown while it refreshes, and drops it when something else is asked', async () => {
    const resource = createResource<string>();
    await resource.refresh(async () => 'Anna');
    const again = resource.refresh(async () => 'Anna, newer');
    expect(resource.current.value).toEqual({ state: 'ready', value: 'Anna' });
    await again;
    const other = resource.replace(async () => 'Bert');
    expect(resource.current.value).toEqual({ state: 'loading' });
    await other;
    expect(resource.current.value).toEqual({ state: 'ready', value: 'Bert' });
  });

  it('drops an answer that a later question has overtaken', async () => {
    const resource = createResource<string>();
    const slow = resource.refresh(() => new Promise((resolve) => setTimeout(() => resolve('Anna'), 20)));
    await resource.replace(async () => 'Bert');
    await slow;
    expect(resource.current.value).toEqual({ state: 'ready', value: 'Bert' });
  });

  it('says why it failed', async () => {
    const resource = createResource<string>();
    await resource.refresh(async () => {
      throw new Error('The database is closing');
    });
    expect(resource.current.value).toEqual({ state: 'failed', reason: 'The database is closing' });
  });
});
