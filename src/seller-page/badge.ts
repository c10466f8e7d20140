import type { BadgeText } from '../services/protocol/badge.ts';
import { type Place, roomBeside } from './badge-place.ts';
import { styleBadge } from './badge-style.ts';

/** One badge in the page: a host element with a closed-off tree, drawn once and updated in place. */
export interface Badge {
  readonly host: HTMLElement;
  /** Draws what changed, and nothing else. */
  readonly show: (badge: BadgeText, place: Place) => void;
}

/** A name that no page uses; it is never registered as a custom element. */
export const BADGE_TAG = 'clientele-badge';

export function createBadge(document: Document, onOpen: () => void): Badge {
  const host = document.createElement(BADGE_TAG);
  const button = document.createElement('button');
  button.type = 'button';
  const [tier, separator, text, weak] = ['tier', 'separator', 'text', 'weak'].map((name) => {
    const part = document.createElement('span');
    part.className = name;
    part.setAttribute('aria-hidden', 'true');
    button.append(part);
    return part;
  });
  // A row may be a link or open on click: the click is the badge's alone. The port is called inside it, for sidePanel.open.
  for (const type of ['click', 'pointerdown', 'mousedown', 'keydown'] as const) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  button.addEventListener('click', (event) => {
    event.preventDefault();
    onOpen();
  });
  const root = host.attachShadow({ mode: 'open' });
  root.append(button);
  styleBadge(root, document);

  let drawn = '';
  const show = (badge: BadgeText, place: Place): void => {
    const state = JSON.stringify([badge, place]);
    if (state === drawn || !tier || !separator || !text || !weak) return;
    drawn = state;
    tier.textContent = badge.tier ?? '';
    text.textContent = withoutTier(badge);
    separator.textContent = badge.text.slice(badge.tier?.length ?? 0, badge.text.length - text.textContent.length);
    weak.hidden = !badge.weak;
    button.dataset.tier = badge.tier ?? '';
    button.dataset.room = roomBeside(place);
    button.title = badge.label;
    button.setAttribute('aria-label', badge.label);
    host.style.setProperty('--clientele-gap', `-${place.gap}px`);
  };
  return { host, show };
}

/** The letter stands in its own coloured disc, so the text that follows does not repeat it; the dot between them is hidden. */
function withoutTier({ tier, text }: BadgeText): string {
  return tier !== null && text.startsWith(tier) ? text.slice(tier.length).replace(/^\s*·\s*/, '') : text;
}
