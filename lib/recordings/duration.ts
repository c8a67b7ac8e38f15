import { words } from '../text/words';

const FORM = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})$/;

/** How a duration is typed, for editors' tools. */
export const DURATION_PATTERN = FORM.source;

/** Seconds of `12:34` or `1:02:03`; `undefined` for anything else, and for what lasts no time at all. */
export function parseDuration(typed: string): number | undefined {
  const [, hours = '0', minutes = '', seconds = ''] = FORM.exec(typed.trim()) ?? [];
  if (minutes === '' || Number(seconds) > 59 || (hours !== '0' && Number(minutes) > 59)) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) || undefined;
}

/** ISO 8601, as schema.org wants it: 754 seconds are `PT12M34S`. */
export function isoDuration(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `PT${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}${rest === 0 ? '' : `${rest}S`}`;
}

/** For readers: « 12 min 34 s », « 1 h 2 min ». */
export function lasting(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return words.lasting(hours, minutes, rest);
}

function parts(seconds: number): { readonly hours: number; readonly minutes: number; readonly rest: number } {
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60), rest: seconds % 60 };
}
