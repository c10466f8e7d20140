/** Questions to JSON of unknown shape: a marketplace changes it without asking us, so nothing about it is assumed. */

export type Loose = { readonly [key: string]: unknown };

export function record(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** An id as text. A number beyond 2^53 has already lost digits, so it is no id any more; 0 and below mean "none". */
export function id(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  const digits = text(value);
  return digits !== null && /^[1-9]\d*$/.test(digits) ? digits : null;
}
