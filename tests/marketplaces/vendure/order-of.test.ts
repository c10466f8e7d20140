import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { orderSchema, type VendureOrder } from '../../../src/marketplaces/vendure/answer.ts';
import { orderOf } from '../../../src/marketplaces/vendure/order-of.ts';
import { sent } from './fake-shop.ts';

const PLACED = Date.UTC(2026, 9, 1, 12, 30, 15, 250);

function item(more: Partial<VendureOrder> = {}): VendureOrder {
  const plain = {
    id: '1',
    code: 'CODE1',
    placedAt: PLACED,
    updatedAt: PLACED + 60_000,
    totalWithTax: 1000,
    refunded: 0,
  };
  return { ...v.parse(orderSchema, sent({ ...plain, state: 'PaymentSettled' })), ...more };
}

const read = (more: Partial<VendureOrder> = {}, decimals = 2) => orderOf(item(more), 'shop.example', decimals);
const paid = (amount: number, state = 'Settled', refunds: { state: string; total: number }[] = []) => ({
  state,
  amount,
  refunds,
});

describe('an order of the API', () => {
  it('is one of ours', () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        marketplace: 'vendure',
        shop: 'shop.example',
        id: 'CODE1',
        placedAt: '2026-10-01T12:30:15Z',
        status: 'kept',
        customer: { key: '71', kind: 'id', strength: 'strong' },
        customerName: 'Ann Example',
        currency: 'EUR',
        total: 1000,
        totalFrom: 'stated',
        refunded: 0,
        lines: [{ sku: 'INV-MUG', title: 'Mug', quantity: 1, unitPrice: 900 }],
        changedAt: '2026-10-01T12:31:15Z',
      },
    });
  });

  it.each([
    ['PaymentSettled', 'kept'],
    ['Shipped', 'kept'],
    ['PartiallyDelivered', 'kept'],
    ['Delivered', 'kept'],
    ['PaymentAuthorized', 'pending'],
    ['ArrangingPayment', 'pending'],
    ['Cancelled', 'cancelled'],
  ])('in the state %s is %s', (state, status) => {
    expect(read({ state })).toMatchObject({ value: { status } });
  });

  it('in a state of the shop’s own is kept when a payment has been settled', () => {
    expect(read({ state: 'GiftWrapped' })).toMatchObject({ value: { status: 'kept' } });
    expect(read({ state: 'Modifying' })).toMatchObject({ value: { status: 'kept' } });
    expect(read({ state: 'GiftWrapped', payments: [paid(1000, 'Authorized')] })).toMatchObject({
      value: { status: 'pending' },
    });
    expect(read({ state: 'GiftWrapped', payments: null })).toMatchObject({ value: { status: 'pending' } });
  });

  it('is none as long as it is a cart', () => {
    expect(read({ state: 'AddingItems', orderPlacedAt: null })).toEqual({ ok: true, value: null });
  });

  it('keeps what was paid when it is cancelled, which sets its total and its quantities to zero', () => {
    const [line] = item().lines;
    const lines = line ? [{ ...line, quantity: 0, orderPlacedQuantity: 3 }] : [];
    expect(read({ state: 'Cancelled', totalWithTax: 0, lines })).toMatchObject({
      value: { status: 'cancelled', total: 1000, lines: [{ quantity: 3 }] },
    });
    const payments = [paid(1000, 'Declined'), paid(1000, 'Cancelled')];
    expect(read({ state: 'Cancelled', totalWithTax: 0, payments })).toMatchObject({ value: { total: 0 } });
  });

  it('counts a refund of cancelled lines once', () => {
    const payments = [paid(1000, 'Settled', [{ state: 'Settled', total: 300 }])];
    expect(read({ totalWithTax: 700, payments })).toMatchObject({
      value: { total: 1000, refunded: 300, status: 'kept' },
    });
  });

  it('adds up the refunds of all payments that have not failed, and is cancelled when nothing is left', () => {
    const refunds = (total: number) => [
      { state: 'Settled', total: 200 },
      { state: 'Pending', total },
      { state: 'Failed', total: 500 },
    ];
    const payments = [paid(600, 'Settled', refunds(100)), paid(400, 'Settled')];
    expect(read({ payments })).toMatchObject({ value: { refunded: 300, status: 'kept' } });
    expect(read({ payments: [paid(1000, 'Settled', refunds(800))] })).toMatchObject({ value: { status: 'cancelled' } });
  });

  it.each([
    ['JPY', 2, 120000, 1200],
    ['KWD', 2, 1250, 12500],
    ['EUR', 3, 12345, 1235],
    ['EUR', 2, 1234, 1234],
  ])(
    'has its amounts in the minor unit of %s, with %d decimals of the shop’s',
    (currencyCode, decimals, amount, total) => {
      expect(read({ currencyCode, totalWithTax: amount, payments: [] }, decimals)).toMatchObject({ value: { total } });
    },
  );

  it('may have a buyer without a name, or none', () => {
    expect(read({ customer: { id: '9', firstName: '', lastName: ' ' } })).toMatchObject({
      value: { customer: { key: '9' }, customerName: null },
    });
    expect(read({ customer: null })).toMatchObject({ value: { customer: null, customerName: null } });
  });

  it.each([{ currencyCode: 'EURO' }, { orderPlacedAt: 'yesterday' }])('is refused: %j', (more) => {
    expect(read(more).ok).toBe(false);
  });
});
