import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, type Filling } from '../../src/offers/compose.ts';
import type { Fact } from '../../src/offers/fact.ts';
import { messageLanguages } from '../../src/offers/message-language.ts';
import { orderFacts } from '../../src/offers/order-facts.ts';
import { findPlaceholder } from '../../src/offers/placeholder.ts';
import { serviceReply } from '../../src/offers/service-reply.ts';
import { factSlots } from '../../src/offers/template.ts';

const order = { id: '12-34567-89013', placedAt: '2026-11-03', title: 'Linen apron, olive' };

function filling(part: Partial<Filling> = {}): Filling {
  return {
    language: 'en',
    facts: orderFacts(order, 'ledger', 'en'),
    answer: 'The strap is long on purpose.',
    without: [],
    ...part,
  };
}

describe('a service reply', () => {
  it('says order, item and date as facts and ends with the seller’s answer', () => {
    const draft = compose(serviceReply, filling());
    expect(draft.complete && draft.text).toBe(
      'Hello, thank you for your message about order 12-34567-89013 (Linen apron, olive), placed on 3 November 2026. The strap is long on purpose.',
    );
    expect(draft.segments.filter((segment) => segment.kind === 'fact').map((segment) => segment.slot)).toEqual([
      'order',
      'item',
      'date',
    ]);
  });

  it('is written in Chinese with Chinese dates', () => {
    const draft = compose(
      serviceReply,
      filling({ language: 'zh-CN', facts: orderFacts(order, 'ledger', 'zh-CN'), answer: '带子特意做长了。' }),
    );
    expect(draft.complete && draft.text).toBe(
      '您好，感谢您的来信。关于您于2026年11月3日下的订单 12-34567-89013（Linen apron, olive）：带子特意做长了。',
    );
  });

  it('cannot be copied without an answer', () => {
    expect(compose(serviceReply, filling({ answer: ' \n ' }))).toMatchObject({
      complete: false,
      blockers: [{ kind: 'no-answer' }],
    });
  });

  it('cannot be copied while a fact is missing, unless the seller leaves its clause out', () => {
    const facts = orderFacts({ ...order, title: null }, 'ledger', 'en');
    expect(compose(serviceReply, filling({ facts }))).toMatchObject({
      complete: false,
      blockers: [{ kind: 'missing-fact', slot: 'item', optional: true }],
    });
    const without = compose(serviceReply, filling({ facts, without: ['item'] }));
    expect(without.complete && without.text).toContain('about order 12-34567-89013, placed on 3 November 2026.');
  });

  it('cannot do without the order, whatever is left out', () => {
    const facts = orderFacts(null, 'ledger', 'en');
    expect(compose(serviceReply, filling({ facts, without: [...factSlots] }))).toMatchObject({
      complete: false,
      blockers: [{ kind: 'missing-fact', slot: 'order', optional: false }],
    });
  });

  it.each([
    'Dear {name}',
    'Hi {{ticket.customer}}',
    'Hi [[name]]',
    'Hi %first_name%',
    'Hi <%= name %>',
    'Hi {',
    'name}',
  ])('stops at the placeholder in %j', (answer) => {
    expect(compose(serviceReply, filling({ answer }))).toMatchObject({
      complete: false,
      blockers: [{ kind: 'placeholder' }],
    });
  });

  it.each(['20% off? No, 5 % is what we give.', 'Sizes [M] and [L] are in stock.', 'a < b'])(
    'lets plain text like %j pass',
    (answer) => {
      expect(compose(serviceReply, filling({ answer })).complete).toBe(true);
    },
  );

  it('never lets an unresolved slot or an empty answer leave, whatever is missing', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', ' ', '{order}', '{{item}}', '%name%', 'plain'));
    const fact = fc.option(
      fc.record<Fact>({ value: text, source: fc.constantFrom('page', 'ledger'), asOf: fc.constant(null) }),
    );
    const anyFilling = fc.record<Filling>({
      language: fc.constantFrom(...messageLanguages),
      facts: fc.record({ order: fact, date: fact, item: fact }),
      answer: text,
      without: fc.subarray([...factSlots]),
    });
    fc.assert(
      fc.property(anyFilling, (any) => {
        const draft = compose(serviceReply, any);
        if (!draft.complete) {
          expect(draft.blockers.length).toBeGreaterThan(0);
          expect(draft).not.toHaveProperty('text');
          return;
        }
        expect(findPlaceholder(draft.text)).toBeNull();
        expect(draft.segments.some((segment) => segment.kind === 'empty')).toBe(false);
        expect(any.answer.trim()).not.toBe('');
        expect(draft.text).toContain(any.answer.trim());
        expect(draft.text).toBe(
          draft.segments.map((segment) => (segment.kind === 'empty' ? '' : segment.text)).join(''),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('facts of an order', () => {
  it('say their source and the day they speak of', () => {
    expect(orderFacts(order, 'page', 'en').item).toEqual({
      value: 'Linen apron, olive',
      source: 'page',
      asOf: '2026-11-03',
    });
  });

  it('guess nothing that the order does not say', () => {
    expect(orderFacts({ id: 'x', placedAt: 'soon', title: ' ' }, 'ledger', 'en')).toMatchObject({
      date: null,
      item: null,
    });
  });

  it('cut a title of search words between words', () => {
    const { item } = orderFacts(
      { ...order, title: 'Linen towel natural set of two with hanging loop and woven label washed' },
      'ledger',
      'en',
    );
    expect(item?.value).toBe('Linen towel natural set of two with hanging loop and woven…');
  });
});
