/** U+00A0, no-break space. */
export const NBSP = '\u00A0';
/** Parts two facts of a line; a line may end with it, never begin. */
export const DOT = '\u00A0· ';
/** U+202F, narrow no-break space: before `; : ! ?`, inside « », between thousands. */
export const NNBSP = '\u202F';

/** « 12 000 »: a whole number, its thousands parted by narrow no-break spaces. Written out, since Intl's French spaces have changed from one ICU to the next. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, NNBSP);
}
