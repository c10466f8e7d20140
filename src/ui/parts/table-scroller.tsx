import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A table that may be wider than the screen; it scrolls by keyboard too. */
export function TableScroller({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse.
    <figure class="table-scroller" aria-label={label} tabIndex={0}>
      {children}
    </figure>
  );
}
