/** A moment with milliseconds: the paging must not step over what lies between two whole seconds. */
export function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

/** ISO 8601 text with its zone as epoch milliseconds, or null. */
export function epoch(text: string | null | undefined): number | null {
  const at = /(?:Z|[+-]\d\d:?\d\d)$/.test(text ?? '') ? Date.parse(text ?? '') : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
