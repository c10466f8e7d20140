/** Reads parts of a JSON text that stands inside a script, without parsing the rest of it: pages carry megabytes. */

/** The value at the path in the object that starts at `from`; undefined when the text has none or is malformed there. */
export function jsonAt(text: string, from: number, path: readonly string[]): unknown {
  let start = skipSpace(text, from);
  for (const key of path) {
    start = memberOf(text, start, key);
    if (start < 0) return undefined;
  }
  return parse(text.slice(start, endOfValue(text, start)));
}

/** Every object in the text, at any depth, that has the key as its own. */
export function ownersOf(text: string, key: string): unknown[] {
  const opened: number[] = [];
  const owners = new Set<number>();
  const found: unknown[] = [];
  for (let at = text.indexOf('{'); at >= 0 && at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      const isKey = text.slice(at + 1, end - 1) === key && text[skipSpace(text, end)] === ':';
      const owner = opened.at(-1);
      if (isKey && owner !== undefined) owners.add(owner);
      at = end - 1;
    } else if (character === '{') {
      opened.push(at);
    } else if (character === '}') {
      const start = opened.pop();
      if (start !== undefined && owners.has(start)) found.push(parse(text.slice(start, at + 1)));
    }
  }
  return found.filter((value) => value !== undefined);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}

/** The index after the closing quote, or the text's end when there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** The index after the value that starts at `from`. */
function endOfValue(text: string, from: number): number {
  if (text[from] === '"') return endOfString(text, from);
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && character === ',') return at;
  }
  return text.length;
}

/** Where the value of the object's own member starts; -1 when it has no such member. */
function memberOf(text: string, from: number, key: string): number {
  if (text[from] !== '{') return -1;
  let at = skipSpace(text, from + 1);
  while (text[at] === '"') {
    const end = endOfString(text, at);
    const name = text.slice(at + 1, end - 1);
    const colon = skipSpace(text, end);
    if (text[colon] !== ':') return -1;
    const value = skipSpace(text, colon + 1);
    if (name === key) return value;
    at = skipSpace(text, endOfValue(text, value));
    if (text[at] !== ',') return -1;
    at = skipSpace(text, at + 1);
  }
  return -1;
}
