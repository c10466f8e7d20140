import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The heading of a place; it takes the focus when the place changes. */
export function PageHead({ title, note, children }: Props) {
  return (
    <header class="page-head">
      <h1 tabIndex={-1}>{title}</h1>
      {note !== undefined && (
        <span class="muted" role="status">
          {note}
        </span>
      )}
      <span class="grow" />
      {children}
    </header>
  );
}
