/** Days that a reviewer's link may be good for. */
export const LONGEST_DAYS = 60;
