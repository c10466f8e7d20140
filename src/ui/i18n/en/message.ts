import { plural } from '../plural.ts';

export const message = {
  title: 'Message',
  kind: 'Service reply',
  language: 'Message language',
  aboutOrder: 'About order',
  answer: 'Your answer',
  answerHint: 'What the buyer asked, answered in your words',
  preview: 'Message as it will be copied',
  emptySlot: { order: 'order number', date: 'order date', item: 'item', answer: 'your answer' },
  source: { page: 'From the page in front of you', ledger: 'From your order history' },
  factAge: (source: string, day: string, ago: string) => `${source} · order of ${day}, ${ago}`,
  factHint: 'Underlined: point at a fact to see where it comes from.',
  characters: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} character`, other: `${shown} characters` }),
  copy: 'Copy',
  blocked: {
    noAnswer: 'Write your answer first: marketplaces forbid messages that only say thank you.',
    placeholder: (mark: string) => `“${mark}” looks like an unfilled placeholder. Write what it stands for.`,
    order: 'No order to write about is known.',
    date: 'The order’s date is not known.',
    item: 'The order’s item is not known.',
  },
  mention: 'Mention',
  mentionSlot: { order: 'order number', date: 'date', item: 'item' },
  leaveOut: { date: 'Leave the date out', item: 'Leave the item out' },
  copied: 'Copied and noted in the sent log',
  copiedNotLogged: (reason: string) => `Copied, but not noted in the sent log: ${reason}`,
  copyFailed: (reason: string) => `Not copied: ${reason}. Select the text and copy it by hand.`,
  undone: 'Taken out of the sent log',
  undoFailed: (reason: string) => `Could not undo: ${reason}`,
};
