import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly kind: 'question' | 'drawer';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal <dialog>: the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ title, kind, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isGone = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => {
      isGone.current = true;
      element?.close();
    };
  }, []);

  /** A dialog that goes because its screen does is not closed by the seller, and its event comes when another screen is there. */
  const onElementClose = () => {
    if (!isGone.current) onClose();
  };
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog is a shortcut; the keyboard has Escape.
    <dialog
      ref={dialog}
      class={`dialog dialog-${kind}`}
      aria-labelledby={titleId}
      onClose={onElementClose}
      onClick={onBackdrop}
    >
      <div class="dialog-body">
        <h2 id={titleId} class={kind === 'drawer' ? 'unseen' : 'dialog-title'}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
