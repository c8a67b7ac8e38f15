/** A stretch of a body: the first byte, and the last, which is included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Digits of the largest numbers that are whole in JavaScript. */
const FORM = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/i;

/**
 * The part of `bytes` bytes that a Range field asks for (RFC 9110, 14.1.2 and 14.2); `undefined` for the whole: without a field, for one
 * that makes no sense, and for several parts, which a server need not send apart. « none » for a part behind the end.
 */
export function askedRange(field: string | undefined, bytes: number): Range | 'none' | undefined {
  const [, first, last, suffix] = FORM.exec(field ?? '') ?? [];
  if (suffix !== undefined) return Number(suffix) === 0 ? 'none' : { first: Math.max(0, bytes - Number(suffix)), last: bytes - 1 };
  if (first === undefined || (last !== undefined && Number(last) < Number(first))) return undefined;
  if (Number(first) >= bytes) return 'none';
  return { first: Number(first), last: Math.min(Number(last ?? bytes), bytes - 1) };
}
