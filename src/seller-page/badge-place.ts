/** Where a badge goes, found out by reading alone: all places are read before the first badge is written. */
export interface Place {
  /** after: beside an inline element; inside: at the end of a block, whose last line it joins. */
  readonly where: 'after' | 'inside';
  /** What a flex container would add before one more child: taken back by a negative margin. */
  readonly gap: number;
  /** Free width to the right of the anchor's content in its cell; null without a layout. */
  readonly room: number | null;
}

/** A badge with its count and value is about this wide. */
const FULL_WIDTH = 110;

export function placeFor(anchor: Element): Place {
  const view = anchor.ownerDocument.defaultView;
  const parent = anchor.parentElement;
  if (!view || !parent) return { where: 'inside', gap: 0, room: null };
  const around = view.getComputedStyle(parent);
  const inFlex = around.display.endsWith('flex');
  const inline = /^(inline|contents|ruby)/.test(view.getComputedStyle(anchor).display);
  const where = inFlex || (inline && !around.display.endsWith('grid')) ? 'after' : 'inside';
  const gap = inFlex && !around.flexDirection.startsWith('column') ? Number.parseFloat(around.columnGap) || 0 : 0;
  const cell = (anchor.closest('td, th, li, [role="cell"], [role="gridcell"]') ?? parent).getBoundingClientRect();
  return { where, gap, room: cell.width === 0 ? null : cell.right - endOf(anchor) };
}

/** Where the anchor's own content ends: a block is as wide as its cell, whatever it holds. */
function endOf(anchor: Element): number {
  const contents = anchor.ownerDocument.createRange();
  contents.selectNodeContents(anchor);
  const { right, width } = contents.getBoundingClientRect();
  return width === 0 ? anchor.getBoundingClientRect().right : right;
}

/** Where the cell ends at once, only the letter shows; the rest unfolds on hover and focus. */
export function roomBeside({ room }: Place): 'full' | 'tight' {
  return room !== null && room < FULL_WIDTH ? 'tight' : 'full';
}

/** Puts the host where it belongs unless it is there already: moving it would cost it the focus. */
export function put(host: Element, anchor: Element, { where }: Place): void {
  if (where === 'after') {
    if (anchor.nextSibling !== host) anchor.after(host);
  } else if (host.parentNode !== anchor) {
    anchor.append(host);
  }
}
