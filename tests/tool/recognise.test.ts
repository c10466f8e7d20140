import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recogniseFile, run } from '../../src/tool/recognise.ts';
import { ebayOrderList, shownOrders } from '../generators/pages.ts';
import { generated } from '../generators/seller-pages.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const EBAY = 'https://www.ebay.com/sh/ord';

async function tool(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const to = (channel: 'out' | 'err') => (text: string) => {
    written[channel] += text;
  };
  const code = await run(args, { out: to('out'), err: to('err') }, generated);
  return { code, ...written };
}

describe('tool recognise', () => {
  it('prints who ordered what, and nothing that the page does not show', async () => {
    const { code, out } = await tool(fixture('ebay/order-list.en.2026-11.html'), '--url', EBAY);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      'marketplace',
      'page',
      'adapter',
      'strategy',
      'confidence',
      'customers',
      'orders',
    ]);
    expect(answer.customers[0]).toEqual({
      key: 'ann_10',
      kind: 'username',
      strength: 'medium',
      orderIds: ['12-34567-89012', '12-34569-89014'],
    });
    expect(answer.orders[0]).toEqual({
      marketplace: 'ebay',
      shop: 'our_shop',
      id: '12-34567-89012',
      customer: { key: 'ann_10', kind: 'username', strength: 'medium' },
    });
  });

  it('says so and exits with 1 when the page is no seller’s', async () => {
    const { code, out } = await tool(
      '--url',
      'https://www.ebay.com.evil.example/sh/ord',
      fixture('ebay/order-list.en.2026-11.html'),
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ marketplace: null, page: null, customers: [], orders: [] });
  });

  it.each([
    [[]],
    [['page.html']],
    [['page.html', '--url']],
    [['page.html', '--url', 'nonsense']],
    [['page.html', '--url', 'www.ebay.com/sh/ord']],
    [['page.html', '--url', 'shop.example:8080/wp-admin/edit.php?post_type=shop_order']],
    [['missing.html', '--url', EBAY]],
    [['--batch', 'missing.jsonl']],
  ])('refuses %j with one line', async (args) => {
    const { code, out, err } = await tool(...args);
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });

  it('answers a batch line by line, in order', async () => {
    const list = join(mkdtempSync(join(tmpdir(), 'clientele-')), 'pages.jsonl');
    const file = fixture('ebay/order-list.en.2026-11.html');
    const tasks = [
      { file, url: EBAY },
      { file, url: 'https://evil.example/' },
      { file, url: EBAY },
    ];
    writeFileSync(list, `${tasks.map((task) => JSON.stringify(task)).join('\n')}\n`);
    const { code, out } = await tool('--batch', list);
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).marketplace),
    ).toEqual(['ebay', null, 'ebay']);
  });

  it('tells an unreadable line of a batch and goes on', async () => {
    const list = join(mkdtempSync(join(tmpdir(), 'clientele-')), 'pages.jsonl');
    writeFileSync(
      list,
      `nonsense\n${JSON.stringify({ file: fixture('ebay/order-list.en.2026-11.html'), url: EBAY })}\n`,
    );
    const { code, out, err } = await tool('--batch', list);
    expect([code, out.trimEnd().split('\n').length]).toEqual([2, 2]);
    expect(err).toContain('line 1');
  });

  it('runs no script of the page', () => {
    const html = ebayOrderList(shownOrders(1)).replace(
      '</body>',
      '<script>document.body.innerHTML = ""; globalThis.ran = true</script></body>',
    );
    expect(recogniseFile(html, new URL(EBAY), generated)?.orders).toHaveLength(1);
    expect('ran' in globalThis).toBe(false);
  });
});
