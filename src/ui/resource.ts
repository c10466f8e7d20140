import { type ReadonlySignal, signal } from '@preact/signals';

/** What a screen knows of something that it has asked for. */
export type Loadable<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly reason: string };

export interface Resource<Value> {
  readonly current: ReadonlySignal<Loadable<Value>>;
  /** Asks again. What is shown stays until the answer comes, so that a refresh never flickers. */
  refresh(ask: () => Promise<Value>): Promise<void>;
  /** Asks for something else: what is shown is somebody else's and goes at once. */
  replace(ask: () => Promise<Value>): Promise<void>;
}

export function createResource<Value>(): Resource<Value> {
  const current = signal<Loadable<Value>>({ state: 'loading' });
  let latest = 0;

  const run = async (ask: () => Promise<Value>) => {
    latest += 1;
    const mine = latest;
    let answer: Loadable<Value>;
    try {
      answer = { state: 'ready', value: await ask() };
    } catch (fault) {
      answer = { state: 'failed', reason: reasonOf(fault) };
    }
    /* An answer that was overtaken would show one customer's figures under another's name. */
    if (mine === latest) current.value = answer;
  };

  return {
    current,
    refresh: run,
    replace: (ask) => {
      current.value = { state: 'loading' };
      return run(ask);
    },
  };
}

/** What an error says, in words that can be shown. */
export function reasonOf(fault: unknown): string {
  const text = fault instanceof Error ? fault.message : String(fault);
  return text.trim() === '' ? 'unknown' : text;
}
