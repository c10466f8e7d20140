/** A column that says more than this many things hardly says any of them again: it is no longer remembered. */
const MOST = 5000;

/** The same answers, found once a text: a column of a report says the same few days, prices and titles again and again. */
export function remembering<Answer extends object | string | null>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (known.size >= MOST) return answer(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}

/** One copy of each text that a column repeats, and none that keeps a piece of the file alive. */
export function keepingTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (known.size >= MOST) return ownText(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = ownText(text);
    known.set(own, own);
    return own;
  };
}

/** V8 cuts a text out of a longer one by pointing into it, unless it is shorter than this (2026-11). */
const COPIED = 13;

/** The text in memory of its own: joined, it is copied. */
function ownText(text: string): string {
  return text.length < COPIED ? text : ` ${text}`.slice(1);
}
