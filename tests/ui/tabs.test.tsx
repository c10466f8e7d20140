// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Tabs } from '../../src/ui/parts/tabs.tsx';
import { render } from './render.ts';

describe('tabs', () => {
  it('are one tab stop, and arrows move, wrap and show', async () => {
    const tab = (id: string) => ({ id, title: id, count: null, content: () => `content of ${id}` });
    const drawn = await render(<Tabs label="parts" tabs={[tab('one'), tab('two'), tab('three')]} />);
    const stops = () =>
      drawn
        .all('[role=tab]')
        .filter((each) => each.tabIndex === 0)
        .map((each) => each.textContent);
    expect(stops()).toEqual(['one']);
    await drawn.press('[role=tablist]', 'ArrowLeft');
    expect(stops()).toEqual(['three']);
    expect(drawn.find('[role=tabpanel]').textContent).toBe('content of three');
    await drawn.press('[role=tablist]', 'Home');
    expect(drawn.find('[role=tabpanel]').getAttribute('aria-labelledby')).toBe(drawn.find('[aria-selected=true]').id);
    drawn.remove();
  });
});
