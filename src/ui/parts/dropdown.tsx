import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../icons.tsx';

interface Props {
  readonly title: string;
  readonly icon: IconName | null;
  readonly label: string;
  /** The edge of the button that the panel keeps to. */
  readonly side: 'left' | 'right';
  readonly children: ComponentChildren;
}

/** A button that opens a small panel under itself; Escape or a click elsewhere closes it. */
export function Dropdown({ title, icon, label, side, children }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the controls inside.
    <div class={`dropdown dropdown-${side}`} ref={root} onKeyDown={onKeyDown}>
      <button ref={button} type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {icon !== null && <Icon name={icon} />}
        {title}
        <Icon name="down" />
      </button>
      {open && (
        <fieldset class="dropdown-panel">
          <legend class="unseen">{label}</legend>
          {children}
        </fieldset>
      )}
    </div>
  );
}
