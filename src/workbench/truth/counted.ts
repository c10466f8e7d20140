import type { Format } from '../../ui/i18n/format.ts';

/** A number of orders that need not be whole: a digit after the point below ten, where it matters. */
export function counted(value: number, format: Format): string {
  return format.number(value, value < 10 && !Number.isInteger(value) ? 1 : 0);
}

/** The size of a share of error: a digit after the point below ten per cent. */
export function errorShare(share: number, format: Format): string {
  const size = Math.abs(share);
  return format.percent(size, size < 0.0995 ? 1 : 0);
}
