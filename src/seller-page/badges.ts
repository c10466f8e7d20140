import type { BadgeText } from '../services/protocol/badge.ts';
import { type Badge, createBadge } from './badge.ts';
import { placeFor, put } from './badge-place.ts';

/** One badge to draw: beside what, saying what, opening which sighting. */
export interface BadgeRequest {
  readonly anchor: Element;
  readonly badge: BadgeText;
  readonly index: number;
}

/** All badges of one page. */
export interface Badges {
  /** Makes the page show exactly these: updates in place, adds what is new, removes what is no longer asked for. */
  readonly draw: (requests: readonly BadgeRequest[]) => void;
  /** Hides badges whose row the page has just rewritten, until they are drawn again: a row may be another buyer's now. */
  readonly distrust: (changed: readonly Node[]) => void;
  readonly clear: () => void;
}

interface Drawn extends Badge {
  index: number;
}

export function createBadges(document: Document, onOpen: (index: number) => void): Badges {
  const drawn = new Map<Node, Drawn>();

  function remove(anchor: Node): void {
    drawn.get(anchor)?.host.remove();
    drawn.delete(anchor);
  }

  function draw(requests: readonly BadgeRequest[]): void {
    const wanted = new Set<Node>(requests.map(({ anchor }) => anchor));
    const places = requests.map(({ anchor }) => placeFor(anchor));
    for (const anchor of [...drawn.keys()]) if (!wanted.has(anchor) || !anchor.isConnected) remove(anchor);
    requests.forEach(({ anchor, badge, index }, at) => {
      const place = places[at];
      if (!place || !anchor.isConnected) return;
      const known = drawn.get(anchor) ?? add(anchor);
      known.index = index;
      known.show(badge, place);
      known.host.hidden = false;
      put(known.host, anchor, place);
    });
  }

  function add(anchor: Element): Drawn {
    const entry: Drawn = { ...createBadge(document, () => onOpen(entry.index)), index: -1 };
    drawn.set(anchor, entry);
    return entry;
  }

  return {
    draw,
    distrust(changed) {
      for (const [anchor, { host }] of drawn) if (!anchor.isConnected) host.hidden = true;
      for (const node of changed) {
        for (let at: Node | null = node; at; at = at.parentNode) {
          const hit = drawn.get(at);
          if (hit) hit.host.hidden = true;
        }
      }
    },
    clear() {
      for (const anchor of [...drawn.keys()]) remove(anchor);
    },
  };
}
