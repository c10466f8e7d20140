import { type ComponentChild, render as draw } from 'preact';
import { act } from 'preact/test-utils';

export interface Drawn {
  readonly root: HTMLElement;
  readonly text: () => string;
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  press(selector: string, key: string): Promise<void>;
  settle(milliseconds?: number): Promise<void>;
  remove(): void;
}

/** Draws into a fresh root and waits until everything that was asked at once has been answered. */
export async function render(node: ComponentChild): Promise<Drawn> {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => draw(node, root));
  const drawn = looking(root);
  await drawn.settle();
  return drawn;
}

function looking(root: HTMLElement): Drawn {
  const settle = (milliseconds = 5) => act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  const find = (selector: string) => {
    const element = root.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`nothing matches ${selector} in ${root.innerHTML}`);
    return element;
  };
  const send = async (element: HTMLElement, event: Event) => {
    await act(() => void element.dispatchEvent(event));
    await settle();
  };
  return {
    root,
    find,
    settle,
    text: () => root.textContent ?? '',
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    click: (selector) => send(find(selector), new MouseEvent('click', { bubbles: true })),
    press: (selector, key) => send(find(selector), new KeyboardEvent('keydown', { key, bubbles: true })),
    type: async (selector, text) => {
      const field = find(selector);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`${selector} takes no text`);
      field.value = text;
      await send(field, new Event('input', { bubbles: true }));
    },
    remove: () => {
      draw(null, root);
      root.remove();
    },
  };
}
