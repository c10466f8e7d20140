import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOrders } from '../../src/ledger/merge-orders.ts';
import { minor } from '../../src/orders/money.ts';
import { at, EUR, order, username } from './orders.ts';
import { anyReading } from './readings.ts';

const sameOrder = fc.tuple(anyReading, anyReading).map(([one, other]) => [one, { ...other, id: one.id }] as const);

describe('a later reading of an order', () => {
  it('changes nothing when it says the same', () => {
    fc.assert(
      fc.property(anyReading, (one) => {
        expect(mergeOrders(one, one)).toEqual(one);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(sameOrder, ([stored, reading]) => {
        const after = mergeOrders(stored, reading);
        expect(mergeOrders(after, reading)).toEqual(after);
      }),
    );
  });

  it('never makes anything unknown', () => {
    fc.assert(
      fc.property(sameOrder, ([stored, reading]) => {
        const after = mergeOrders(stored, reading);
        for (const field of ['customer', 'customerName', 'currency', 'total', 'changedAt'] as const) {
          expect(after[field] === null).toBe(stored[field] === null && reading[field] === null);
        }
      }),
    );
  });

  it('leaves the order in time to the source where both are dated', () => {
    fc.assert(
      fc.property(sameOrder, fc.nat(5), ([stored, reading], days) => {
        const older = { ...stored, changedAt: at(days) };
        const newer = { ...reading, changedAt: at(days + 1) };
        expect(mergeOrders(older, newer)).toEqual(mergeOrders(newer, older));
      }),
    );
  });

  it('never replaces a newer reading by an older one, but takes from it what was unknown', () => {
    const stored = order('o1', { status: 'cancelled', changedAt: at(5), customerName: null });
    const reading = order('o1', { status: 'kept', changedAt: at(4), customerName: 'Anna', total: minor(9) });
    expect(mergeOrders(stored, reading)).toEqual({ ...stored, customerName: 'Anna' });
  });

  it('never replaces a stated total by one summed from lines', () => {
    const stated = order('o1', { total: minor(1200), totalFrom: 'stated' });
    const summed = order('o1', { total: minor(1000), totalFrom: 'lines' });
    expect(mergeOrders(stated, summed).total).toBe(1200);
    expect(mergeOrders(summed, stated).total).toBe(1200);
  });

  it('takes an amount and its currency from one reading', () => {
    const stated = order('o1', { total: minor(1200), totalFrom: 'stated', currency: EUR });
    const summed = order('o1', { total: minor(1000), totalFrom: 'lines' });
    expect(mergeOrders(stated, summed)).toMatchObject({ total: 1200, currency: 'EUR' });
  });

  it('keeps a refund that a source without refunds does not know', () => {
    const refunded = order('o1', { refunded: minor(300) });
    expect(mergeOrders(refunded, order('o1')).refunded).toBe(300);
    const takenBack = order('o1', { changedAt: at(2) });
    expect(mergeOrders({ ...refunded, changedAt: at(1) }, takenBack).refunded).toBe(0);
  });

  it('otherwise believes the later reading', () => {
    const later = order('o1', { status: 'cancelled', total: minor(5), customerName: 'Bo', customer: username('bo') });
    expect(mergeOrders(order('o1'), later)).toEqual(later);
  });
});
