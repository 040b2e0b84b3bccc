/**
 * Stands in the columns of days for a bound that is not known: with a minus where a day is the first that may be, or the last that
 * an end may be before. With the other sign it stands for an end that is open: one before every day, or after every day.
 */
export const unknownDay = 2 ** 31 - 1;
