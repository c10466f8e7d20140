/** Days of history from which on each month of the year has been seen twice. */
export const TWO_YEARS = 730;
