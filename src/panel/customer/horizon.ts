/** A horizon in words: a year is said in months, as sellers plan; other spans in days. */
export function horizon(days: number, twelveMonths: string, inDays: (days: number) => string): string {
  return days >= 360 && days <= 370 ? twelveMonths : inDays(days);
}
