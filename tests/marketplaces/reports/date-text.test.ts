import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/marketplaces/reports/date-text.ts';

const open = { order: () => null, offset: null };

describe('a date of a report', () => {
  it.each([
    ['2026-04-10T09:15:00+02:00', '2026-04-10T07:15:00Z'],
    ['2024-05-01 10:00:00 +0000', '2024-05-01T10:00:00Z'],
    ['2024-05-01 10:00:00 UTC', '2024-05-01T10:00:00Z'],
    ['2026-04-10 09:15:00', '2026-04-10'],
    ['2026/4/1 9:15', '2026-04-01'],
    ['2026年4月1日', '2026-04-01'],
    ['19970131', '1997-01-31'],
    ['Jul-21-25', '2025-07-21'],
    ['10-Dez-25', '2025-12-10'],
    ['3-Mrz-26', '2026-03-03'],
    ['5-déc.-25', '2025-12-05'],
    ['21-juil.-25', '2025-07-21'],
    ['7-ene-26', '2026-01-07'],
    ['7-gen-26', '2026-01-07'],
    ['9-ago-25', '2025-08-09'],
    ['8-ott-25', '2025-10-08'],
    ['21. Juli 2025', '2025-07-21'],
    ['21 de julio de 2025 14:05', '2025-07-21'],
    ['Thu, Dec 5, 2019', '2019-12-05'],
    ['01.02.2026', '2026-02-01'],
    ['31/01/2026', '2026-01-31'],
    ['01/31/26 05:30 PM', '2026-01-31'],
    ['1775811600', '2026-04-10T09:00:00Z'],
    ['45413', '2024-05-01'],
    ['01/02/2026', 'ambiguous'],
    ['2026-02-30', 'unreadable'],
    ['31/31/2026', 'unreadable'],
    ['5-jui-25', 'unreadable'],
    ['yesterday', 'unreadable'],
    ['12.50', 'unreadable'],
  ])('reads %s as %s', (text, expected) => {
    expect(readDate(text, open)).toBe(expected);
  });

  it('makes a moment of a local time where the zone is fixed', () => {
    expect(readDate('2026-04-10 09:15:00', { order: () => null, offset: '+08:00' })).toBe('2026-04-10T01:15:00Z');
    expect(readDate('2026/4/10 0:05', { order: () => null, offset: '+08:00' })).toBe('2026-04-09T16:05:00Z');
  });
});
