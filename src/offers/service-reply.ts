import type { Template } from './template.ts';

const order = { slot: 'order' } as const;
const date = { slot: 'date' } as const;
const item = { slot: 'item' } as const;
const answer = { slot: 'answer' } as const;

/**
 * A reply to a buyer who has written about an order. The seller's own answer is a slot like the facts: marketplaces forbid
 * messages that only say thank you, so a reply without an answer must not leave.
 */
export const serviceReply: Template = {
  id: 'service',
  parts: {
    en: [
      'Hello, thank you for your message about order ',
      order,
      { about: 'item', parts: [' (', item, ')'] },
      { about: 'date', parts: [', placed on ', date] },
      '. ',
      answer,
    ],
    'zh-CN': [
      '您好，感谢您的来信。关于您',
      { about: 'date', parts: ['于', date, '下的'] },
      '订单 ',
      order,
      { about: 'item', parts: ['（', item, '）'] },
      '：',
      answer,
    ],
  },
};
