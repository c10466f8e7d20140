/** The time unit in which a model's parameters are stated. The data are day-grained either way: weeks are days / 7, not floored. */
export type TimeUnit = 'day' | 'week';

export const DAYS_A_UNIT: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7 };
