import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../i18n/locale.tsx';
import { commonWords } from '../i18n/words.ts';
import { Icon } from '../icons.tsx';

export interface Toast {
  readonly text: string;
  readonly tone: 'done' | 'failed';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** One message at a time at the foot of the screen: a second one replaces the first. */
export interface Toasts {
  readonly current: ReadonlySignal<Toast | null>;
  show(toast: Toast, milliseconds: number): void;
  clear(): void;
}

export function createToasts(): Toasts {
  const current = signal<Toast | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => {
    clearTimeout(timer);
    current.value = null;
  };
  return {
    current,
    clear,
    show: (toast, milliseconds) => {
      clearTimeout(timer);
      current.value = toast;
      timer = setTimeout(clear, milliseconds);
    },
  };
}

/** The live region stays in the document while empty: screen readers announce only what changes inside a region they know. */
export function ToastHost({ toasts }: { readonly toasts: Toasts }) {
  const words = useWords(commonWords);
  const toast = toasts.current.value;
  const action = toast?.action ?? null;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => raise(host.current), [toast]);
  return (
    <div ref={host} class="toast-host" role="status" aria-live="polite" popover="manual">
      {toast !== null && (
        <div class={`toast toast-${toast.tone}`}>
          <Icon name={toast.tone === 'done' ? 'check' : 'warn'} />
          <span class="grow">{toast.text}</span>
          {action !== null && (
            <button type="button" class="link-button" onClick={action.run}>
              {action.label}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={words.close} onClick={toasts.clear}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

/** Shown as a popover and anew with each toast: a dialog is drawn over everything that is not in the top layer above it. */
function raise(host: HTMLElement | null): void {
  if (host === null || typeof host.showPopover !== 'function') return;
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}
