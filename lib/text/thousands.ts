import { NNBSP } from './spaces';

/** « 12 000 »: a whole number, its thousands parted by narrow no-break spaces. Written out, since Intl's French spaces have changed from one ICU to the next. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, NNBSP);
}
