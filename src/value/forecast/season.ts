/** The pace of a shop over the year: twelve equal parts of the year from January on, their mean one. */
export type Season = readonly number[];

export const PARTS = 12;
const YEAR_DAYS = 365.2425;
const PART_DAYS = YEAR_DAYS / PARTS;

/**
 * A clock that runs as fast as the shop's season: calendar days in, days of average pace out, both counted from 1970-01-01.
 * In its time a seasonal shop has none, so that models and forecasts of any horizon stand as they are. It agrees with the
 * calendar at every turn of the year; without a season it is the calendar.
 */
export interface SeasonClock {
  /** Whole days, never before the day before: a log's order is kept, though two days of a slow month may become one. */
  at(day: number): number;
  /** The calendar day on which the clock has run on by `days` (not whole) since `day`, rounded up. */
  after(day: number, days: number): number;
  /** The calendar day of a whole day of the clock. */
  dayOf(time: number): number;
}

export const CALENDAR: SeasonClock = {
  at: (day) => day,
  after: (day, days) => day + Math.ceil(days),
  dayOf: (time) => time,
};

export function seasonClock(season: Season | null): SeasonClock {
  if (season === null) return CALENDAR;
  const until = [0];
  for (const pace of season) until.push((until.at(-1) ?? 0) + pace * PART_DAYS);
  /** Seasonal time since 1970, not rounded. */
  const run = (day: number): number => {
    const years = Math.floor(day / YEAR_DAYS);
    const inYear = day - years * YEAR_DAYS;
    const part = Math.min(PARTS - 1, Math.floor(inYear / PART_DAYS));
    return years * YEAR_DAYS + (until[part] ?? 0) + (season[part] ?? 1) * (inYear - part * PART_DAYS);
  };
  /** The first calendar day on which the clock shows no less than `time`; they are never a year apart. */
  const reached = (time: number): number => {
    let [low, high] = [Math.floor(time - YEAR_DAYS), Math.ceil(time + YEAR_DAYS)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (run(middle) < time) low = middle;
      else high = middle;
    }
    return high;
  };
  return {
    at: (day) => Math.round(run(day)),
    after: (day, days) => Math.max(day, reached(run(day) + days)),
    dayOf: (time) => reached(time - 0.5),
  };
}

/** The part of the year in which a day lies, 0 to 11, and how many parts have gone by since 1970. */
export function partOf(day: number): { readonly of: number; readonly number: number } {
  const number = Math.floor(day / PART_DAYS);
  return { of: ((number % PARTS) + PARTS) % PARTS, number };
}

/** First day of a part, counted from 1970. */
export function partStart(number: number): number {
  return Math.ceil(number * PART_DAYS);
}
