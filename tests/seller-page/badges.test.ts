// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BADGE_TAG } from '../../src/seller-page/badge.ts';
import { BADGE_STYLE } from '../../src/seller-page/badge-style.ts';
import { createBadges } from '../../src/seller-page/badges.ts';
import { badgeFor } from './fake-ports.ts';

const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(BADGE_TAG)];
const part = (host: HTMLElement | undefined, name: string): HTMLElement | null =>
  host?.shadowRoot?.querySelector(name) ?? null;

describe('badges', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<table><tr><td><a href="#" style="display: inline">1</a> x</td><td id="cell">2</td></tr></table>';
  });
  const anchor = (selector: string): Element => document.querySelector(selector) as Element;

  it('say the tier once, the rest as text, and all of it to a screen reader', () => {
    createBadges(document, vi.fn()).draw([
      { anchor: anchor('a'), badge: { ...badgeFor('£412'), weak: true }, index: 0 },
    ]);
    const [host] = hosts();
    expect(part(host, '.tier')?.textContent).toBe('A');
    expect(part(host, '.text')?.textContent).toBe('7 · £412');
    expect(part(host, 'button')?.textContent).toBe('A · 7 · £412');
    expect(part(host, '.weak')?.hidden).toBe(false);
    expect(part(host, 'button')?.getAttribute('aria-label')).toBe('Tier A, £412');
    expect(part(host, 'button')?.title).toBe('Tier A, £412');
  });

  it('stand beside a link and inside a cell', () => {
    createBadges(document, vi.fn()).draw([
      { anchor: anchor('a'), badge: badgeFor('1'), index: 0 },
      { anchor: anchor('#cell'), badge: badgeFor('2'), index: 1 },
    ]);
    expect(anchor('a').nextSibling).toBe(hosts()[0]);
    expect(anchor('#cell').lastChild).toBe(hosts()[1]);
  });

  it('are updated in place, and touch nothing when nothing changed', async () => {
    const badges = createBadges(document, vi.fn());
    const request = { anchor: anchor('a'), badge: badgeFor('1'), index: 0 };
    badges.draw([request]);
    const [host] = hosts();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(document.body, { subtree: true, childList: true });
    badges.draw([request]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(records).toEqual([]);
    badges.draw([{ ...request, badge: badgeFor('2') }]);
    expect(hosts()).toEqual([host]);
    expect(part(host, '.text')?.textContent).toBe('7 · 2');
  });

  it('vanish with their rows and at the end', () => {
    const badges = createBadges(document, vi.fn());
    badges.draw([
      { anchor: anchor('a'), badge: badgeFor('1'), index: 0 },
      { anchor: anchor('#cell'), badge: badgeFor('2'), index: 1 },
    ]);
    badges.draw([{ anchor: anchor('#cell'), badge: badgeFor('2'), index: 0 }]);
    expect(hosts()).toHaveLength(1);
    badges.clear();
    expect(hosts()).toEqual([]);
  });

  it('hide at once when their row is rewritten', () => {
    const badges = createBadges(document, vi.fn());
    badges.draw([{ anchor: anchor('a'), badge: badgeFor('1'), index: 0 }]);
    badges.distrust([anchor('a').firstChild as Node]);
    expect(hosts()[0]?.hidden).toBe(true);
  });

  it('are at most 24 px high and bring nothing from the network', () => {
    expect(Number(/height: (\d+)px/.exec(BADGE_STYLE)?.[1])).toBeLessThanOrEqual(24);
    expect(BADGE_STYLE).not.toMatch(/url\(|@import|\brem\b|\drem/);
  });
});
