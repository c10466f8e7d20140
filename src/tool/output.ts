/** Where a verb writes: its answer to standard output, and what it has to say about it to standard error. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Tells what is wrong in one line; the exit code of wrong use and unreadable input. */
export function refuse({ err }: Output, message: string): 2 {
  err(`${message.replace(/\s*\n\s*/g, ' ')}\n`);
  return 2;
}
