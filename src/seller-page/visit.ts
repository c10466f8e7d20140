import { Page } from '../marketplaces/page.ts';
import { type Recognition, recognise, type SellerPages } from '../marketplaces/recognise.ts';
import type { BadgeText } from '../services/protocol/badge.ts';
import type { PlainRecognition } from '../services/protocol/recognition.ts';
import { addressOf } from './address-changes.ts';
import { BADGE_TAG } from './badge.ts';
import type { BadgeRequest, Badges } from './badges.ts';
import { plainRecognition } from './plain-recognition.ts';
import type { SellerPagePorts } from './ports.ts';
import { whenSettled } from './settle.ts';

export interface Visit {
  readonly view: Window;
  readonly marketplaces: readonly SellerPages[];
  readonly badges: Badges;
  readonly report: SellerPagePorts['report'];
  readonly signal: AbortSignal;
}

/** Attributes that may turn one buyer's row into another's, or show another thread. */
const ATTRIBUTES = [
  'href',
  'value',
  'selected',
  'data-ordernumber',
  'data-buyer-id',
  'data-order-id',
  'hidden',
  'style',
  'class',
];

/** Reads one page of a seller again and again while it changes, and draws what the background knows of its buyers. */
export function visit({ view, marketplaces, badges, report, signal }: Visit): () => void {
  const address = addressOf(view);
  let generation = 0;
  let asked = '';
  let answers: readonly (BadgeText | null)[] | null = null;
  let texts: ReadonlyMap<string, BadgeText | null> = new Map();
  let changedSinceRead = false;

  const settle = whenSettled(view, signal, () => void read());

  function look(): {
    readonly found: Recognition | null;
    readonly plain: PlainRecognition | null;
    readonly print: string;
  } {
    changedSinceRead = false;
    const found = recognise(new Page(view.document, new URL(address)), marketplaces);
    const plain = found && plainRecognition(found);
    return { found, plain, print: JSON.stringify(plain) };
  }

  async function read(): Promise<void> {
    if (addressOf(view) !== address) return;
    const { found, plain, print } = look();
    if (print === asked) {
      if (answers) draw(found, answers);
      return;
    }
    const mine = ++generation;
    asked = print;
    answers = null;
    draw(found, keptTexts(plain));
    const answer = await report(plain);
    // An answer to an older question, or to a page that has moved on meanwhile, would name the wrong buyer.
    if (signal.aborted || mine !== generation || addressOf(view) !== address) return;
    const now = changedSinceRead ? look() : { found, print };
    if (now.print !== print) return settle();
    answers = answer;
    texts = new Map(plain?.sightings.map((sighting, index) => [JSON.stringify(sighting), answer[index] ?? null]));
    draw(now.found, answer);
  }

  /** Until the answer comes, a sighting that has not changed keeps its badge, under its new place in the report. */
  function keptTexts(plain: PlainRecognition | null): readonly (BadgeText | null)[] {
    return (plain?.sightings ?? []).map((sighting) => texts.get(JSON.stringify(sighting)) ?? null);
  }

  function draw(found: Recognition | null, badgeTexts: readonly (BadgeText | null)[]): void {
    badges.draw(
      (found?.sightings ?? []).flatMap(({ anchor }, index): BadgeRequest[] => {
        const badge = badgeTexts[index];
        return anchor && badge ? [{ anchor, badge, index }] : [];
      }),
    );
  }

  const observer = new MutationObserver((records) => {
    const foreign = records.filter(isForeign);
    if (foreign.length === 0) return;
    changedSinceRead = true;
    badges.distrust(foreign.filter(({ attributeName }) => !isLook(attributeName)).map(({ target }) => target));
    settle();
  });
  const root = view.document.documentElement;
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // The panel opens beside the page and narrows it: what was room for a badge may now be the next cell.
  view.addEventListener('resize', settle, { signal });
  settle();
  return () => {
    asked = '';
    settle();
  };
}

/** Looks may change with every movement of the mouse; they hide a thread at times, but never rename a row. */
function isLook(attribute: string | null): boolean {
  return attribute === 'class' || attribute === 'style' || attribute === 'hidden';
}

/** Our own badges coming, going and being hidden are no change of the page. */
function isForeign({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return !isBadge(target);
  return [...addedNodes, ...removedNodes].some((node) => !isBadge(node));
}

function isBadge(node: Node): boolean {
  return node.nodeName.toLowerCase() === BADGE_TAG;
}
