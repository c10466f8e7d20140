/**
 * Orders keys as people count: runs of digits by their number (customer 9 before customer 10), all else by code point. The same
 * on every machine and in every locale.
 */
export function byKey(one: string, other: string): number {
  const [parts, others] = [partsOf(one), partsOf(other)];
  for (const [at, part] of parts.entries()) {
    const against = others[at];
    if (against === undefined) return 1;
    const difference = isNumber(part) && isNumber(against) ? byNumber(part, against) : byCodePoint(part, against);
    if (difference !== 0) return difference;
  }
  return parts.length - others.length || byCodePoint(one, other);
}

function partsOf(key: string): readonly string[] {
  return key.match(/\d+|\D+/g) ?? [];
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}

/** Without leading zeros the longer number is the larger: ids may be longer than a number can hold. */
function byNumber(one: string, other: string): number {
  const [digits, others] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  return digits.length - others.length || byCodePoint(digits, others);
}

function byCodePoint(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
