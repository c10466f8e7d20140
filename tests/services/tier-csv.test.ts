import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { TierRow } from '../../src/services/protocol/workbench-view.ts';
import { tierCsv } from '../../src/services/tier-csv.ts';

const row: TierRow = {
  key: 'k',
  name: '林小雨',
  marketplace: 'eBay',
  shop: 'main',
  weak: false,
  tier: 'A',
  orders: 7,
  lastOrder: '2026-10-19',
  daysAgo: 34,
  alive: 0.84123,
  clv: {
    point: { amount: 41_200, currency: 'GBP' },
    low: { amount: 24_000, currency: 'GBP' },
    high: { amount: 61_000, currency: 'GBP' },
  },
  margin: { amount: 18_050, currency: 'GBP' },
  expectedOrders: 3.5,
  spent: { amount: -1_250, currency: 'GBP' },
  rfm: '543',
  since: '2023-04-02',
};
const heading = (id: string) => id.toUpperCase();

describe('tier list as CSV', () => {
  it('writes the asked columns in the asked order, numbers as numbers with their currency beside them', () => {
    const csv = tierCsv(
      [
        { id: 'name', heading: heading('name') },
        { id: 'clv', heading: 'CLV' },
        { id: 'spent', heading: 'Spent' },
      ],
      [row],
      true,
    );
    expect(csv).toBe(
      'NAME,CLV,CLV (low 80 %),CLV (high 80 %),CLV (currency),Spent,Spent (currency)\r\n林小雨,412,240,610,GBP,-12.5,GBP\r\n',
    );
  });

  it('knows currencies without hundredths', () => {
    const yen = { ...row, spent: { amount: 1200, currency: 'JPY' } };
    expect(tierCsv([{ id: 'spent', heading: 'Spent' }], [yen], false)).toBe('1200,JPY\r\n');
  });

  it.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '\r=1', '=1\n+2', '＝1+1'])(
    'does not let a spreadsheet run %j',
    (name) => {
      const csv = tierCsv([{ id: 'name', heading: 'Name' }], [{ ...row, name }], false);
      const [[cell] = []] = Papa.parse<string[]>(csv).data;
      expect(cell).toBe(`'${name}`);
    },
  );

  it('leaves unknown figures empty', () => {
    const unknown = { ...row, clv: null, tier: null, rfm: null };
    const csv = tierCsv(
      [
        { id: 'tier', heading: '' },
        { id: 'clv', heading: '' },
        { id: 'rfm', heading: '' },
      ],
      [unknown],
      false,
    );
    expect(csv).toBe(',,,,,\r\n');
  });
});
