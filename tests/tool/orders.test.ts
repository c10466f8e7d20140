import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The tool as a person runs it: a process of its own. */
function tool(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tool/main.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

const FIXTURES = 'tests/fixtures';

describe('tool orders', () => {
  it('prints orders with the documented keys in the documented order', () => {
    const { status, stdout, lines } = tool(
      'orders',
      `${FIXTURES}/etsy/sold-orders.csv`,
      `${FIXTURES}/etsy/sold-order-items.csv`,
    );
    const report = JSON.parse(stdout);
    expect([status, lines]).toEqual([0, []]);
    expect(Object.keys(report)).toEqual(['files', 'orders', 'rejected']);
    expect(Object.keys(report.files[0])).toEqual(['file', 'profile', 'encoding', 'delimiter', 'rows']);
    expect(Object.keys(report.orders[0])).toEqual([
      'marketplace',
      'shop',
      'id',
      'placedAt',
      'status',
      'customer',
      'currency',
      'total',
      'refunded',
      'lines',
    ]);
    expect(Object.keys(report.orders[0].customer)).toEqual(['key', 'kind', 'strength']);
    expect(Object.keys(report.orders[0].lines[0])).toEqual(['sku', 'title', 'quantity', 'unitPrice']);
  });

  it('exits with 1 when rows were rejected, and names their lines', () => {
    const { status, stdout } = tool('orders', `${FIXTURES}/shopify/orders-export.csv`);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).rejected).toHaveLength(2);
  });

  it('exits with 1 and tells it when one of several files cannot be read', () => {
    const { status, stdout, lines } = tool('orders', `${FIXTURES}/etsy/sold-orders.csv`, 'package.json');
    expect([status, lines.length]).toEqual([1, 1]);
    expect(JSON.parse(stdout).rejected).toEqual([expect.objectContaining({ file: 'package.json', row: 1 })]);
  });

  it.each([
    ['no verb', []],
    ['an unknown verb', ['sell']],
    ['no file', ['orders']],
    ['an unknown option', ['orders', '--colour', 'red', 'x.csv']],
    ['an option without its value', ['orders', 'x.csv', '--shop']],
    ['an absent file', ['orders', 'absent.csv']],
    ['a folder', ['orders', 'src']],
    ['an unknown marketplace', ['orders', '--marketplace', 'nowhere', `${FIXTURES}/etsy/sold-orders.csv`]],
    ['another marketplace’s file', ['orders', '--marketplace', 'ebay', `${FIXTURES}/etsy/sold-orders.csv`]],
    ['a file that is no report', ['orders', 'package.json']],
  ])('exits with 2 and one clear line for %s', (_, args) => {
    const { status, stdout, lines } = tool(...args);
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
    expect(lines[0]).not.toContain('    at ');
  });

  it('is silent when whoever reads its output has gone', () => {
    const command = `"${process.execPath}" src/tool/main.ts orders ${FIXTURES}/etsy/sold-orders.csv | true`;
    expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stderr).toBe('');
  });

  it('prints the same bytes in any time zone and locale', () => {
    const run = (env: Record<string, string>) =>
      execFileSync(process.execPath, ['src/tool/main.ts', 'orders', `${FIXTURES}/ebay/orders-report.de.csv`], {
        env: { ...process.env, ...env },
      });
    expect(run({ TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' })).toEqual(run({ TZ: 'America/Los_Angeles', LANG: 'C' }));
  });
});
