import { describe, expect, it } from 'vitest';
import { classify } from '../../src/platform/sender.ts';

const own = { id: 'us', origin: 'chrome-extension://us' };
const tab = { id: 7, windowId: 1 };

describe('who sent a message', () => {
  it('is one of our screens by its origin, in a tab or not', () => {
    expect(classify({ id: 'us', origin: own.origin }, own)).toEqual({ kind: 'screen' });
    expect(classify({ id: 'us', origin: own.origin, tab, frameId: 0 }, own)).toEqual({ kind: 'screen' });
  });

  it('is the content script by its tab and top frame', () => {
    const page = { id: 'us', origin: 'https://www.ebay.com', tab, frameId: 0 };
    expect(classify(page, own)).toEqual({ kind: 'page', tabId: 7, windowId: 1 });
    expect(classify({ ...page, frameId: 3 }, own)).toBeNull();
    expect(classify({ ...page, tab: undefined }, own)).toBeNull();
  });

  it('is nobody when the browser names another extension', () => {
    expect(classify({ id: 'them', origin: own.origin }, own)).toBeNull();
    expect(classify({ origin: own.origin }, own)).toBeNull();
  });
});
