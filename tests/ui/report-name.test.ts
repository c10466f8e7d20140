import { describe, expect, it } from 'vitest';
import { marketplaces } from '../../src/marketplaces/registry.ts';
import { reportWords } from '../../src/ui/i18n/words.ts';
import { fullReportName, reportName } from '../../src/ui/report-name.ts';

describe('report files', () => {
  it('are called by words in every language, all of them', () => {
    const ids = marketplaces.flatMap(({ reports }) => reports.map(({ id }) => id));
    for (const words of Object.values(reportWords)) {
      expect(ids.filter((id) => reportName(id, words) === id)).toEqual([]);
      expect(Object.keys(words).sort()).toEqual([...ids].sort());
    }
  });

  it('without words show their id, and say whose they are where that is not plain', () => {
    expect(reportName('toString', reportWords.en)).toBe('toString');
    expect(fullReportName('ebay-orders', reportWords.en)).toBe('eBay: orders report');
  });
});
