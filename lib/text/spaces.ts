/** U+00A0, no-break space. */
export const NBSP = '\u00A0';
/** Parts two facts of a line; a line may end with it, never begin. */
export const DOT = '\u00A0· ';
/** U+202F, narrow no-break space: before `; : ! ?`, inside « », between thousands. */
export const NNBSP = '\u202F';

/** Spaces of every width that a keyboard, a word processor or another site sets, and the end of a line, which reads as one; for a class in a pattern. */
export const SPACES = ` \\t\\n\\u2000-\\u200A\\u205F\\u3000${NBSP}${NNBSP}`;
const KNOWN = new RegExp(`[${SPACES}]`);
const isKnown = Uint8Array.from({ length: 0x3001 }, (_, code) => (KNOWN.test(String.fromCharCode(code)) ? 1 : 0));

/** True for the code of a character of `SPACES`. */
export function isSpace(code: number): boolean {
  return isKnown[code] === 1;
}

/** « 12 000 »: a whole number, its thousands parted by narrow no-break spaces. Written out, since Intl's French spaces have changed from one ICU to the next. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, NNBSP);
}
