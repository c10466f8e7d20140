import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Costs } from '../../src/services/protocol/costs.ts';
import { draftOf, readDraft } from '../../src/workbench/settings/costs/cost-draft.ts';
import { decimalText, parseDecimal } from '../../src/workbench/settings/costs/decimal.ts';

describe('a figure as it is typed', () => {
  it.each([
    ['4.20', 2, 420],
    ['4,2', 2, 420],
    [' ４２０ ', 0, 420],
    ['12.', 2, 1200],
    ['5.000', 0, 5],
    ['-1', 2, -100],
    ['-0', 2, 0],
    ['0.005', 3, 5],
  ])('%j with %d digits is %d', (text, digits, value) => {
    expect(parseDecimal(text, digits)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 2, 'empty'],
    ['four', 2, 'not-a-number'],
    ['1,234.50', 2, 'not-a-number'],
    ['1e3', 2, 'not-a-number'],
    ['4.205', 2, 'too-many-decimals'],
    ['4.2', 0, 'no-decimals'],
  ])('%j with %d digits is refused: %s', (text, digits, error) => {
    expect(parseDecimal(text, digits)).toEqual({ ok: false, error });
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(4), fc.nat(1), (value, digits, least) => {
        expect(parseDecimal(decimalText(value, digits, least), digits)).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('stored costs in their fields', () => {
  const currency = fc.constantFrom('GBP', 'JPY', 'KWD');
  const basis = fc.constantFrom('seller-entered' as const, 'estimated' as const);
  const share = fc.nat(1_000_000).map((part) => part / 1e6);
  const entry = <Value>(value: fc.Arbitrary<Value>) =>
    fc.oneof(fc.constant({ basis: 'unknown' as const }), fc.record({ basis, value }));
  const costs = (code: string): fc.Arbitrary<Costs> => {
    const money = fc.nat(1e9).map((amount) => ({ amount, currency: code }));
    return fc.record({
      goods: entry(
        fc.oneof(
          share.map((part) => ({ kind: 'share' as const, share: part })),
          money.map((amount) => ({ kind: 'per-unit' as const, amount })),
        ),
      ),
      feeShare: entry(share),
      fixedFee: entry(money),
      delivery: entry(money),
      refund: entry(money),
    });
  };

  it('come back as they were, in every currency', () => {
    fc.assert(
      fc.property(
        currency.chain((code) => fc.tuple(fc.constant(code), costs(code))),
        ([code, stored]) => {
          expect(readDraft(draftOf(stored, code), code)).toEqual({ costs: stored, unreadable: {} });
        },
      ),
    );
  });

  it('are not shown as if they were in another currency', () => {
    const delivery = { basis: 'seller-entered' as const, value: { amount: 420, currency: 'GBP' } };
    const unknown = { basis: 'unknown' as const };
    const stored: Costs = { goods: unknown, feeShare: unknown, fixedFee: unknown, delivery, refund: unknown };
    expect(draftOf(stored, 'JPY').delivery).toEqual({ basis: 'unknown', kind: 'money', text: '' });
  });
});
