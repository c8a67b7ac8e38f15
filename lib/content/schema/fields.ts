import * as z from 'zod';
import { slugify } from '../../text/slugify';
import { parseMoment, type Moment } from '../../text/moment';
import { dateAdvice } from './dateAdvice';

// The kinds of value that front matter and site.yaml are made of. Each takes the advice an editor reads when the value
// is missing or wrong; checkFields puts what was found before it.

/**
 * Control characters, halves of a surrogate pair (no address can be made of one), and what word processors and web pages
 * slip in: soft hyphens, zero-width spaces, text direction marks.
 */
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF\p{Cs}]/u;

/** Text that says something: trimmed, not empty, without control characters. */
export function text(advice: string) {
  return z
    .string({ error: advice })
    .trim()
    .min(1, { error: advice })
    .refine((value) => !INVISIBLE.test(value), { error: 'un caractère invisible s’y cache ; retapez la valeur' });
}

/**
 * A list, empty when the field is absent. `between` is what people put between entries on one line, where a list was
 * wanted: the advice then shows the list to write.
 */
export function listOf<T extends z.ZodType>(each: T, advice: string, between?: RegExp) {
  const error = ({ input }: { readonly input?: unknown }): string =>
    between === undefined || typeof input !== 'string' ? advice : `${advice} : [${input.split(between).map(quote).join(', ')}]`;
  return z.array(each, { error }).default([]);
}

const quote = (entry: string): string => `"${entry.replaceAll(/[«»“”"]/gu, '').trim()}"`;

/** A group of fields that stand or fall together. */
export function group<S extends z.ZodRawShape>(shape: S, advice: string) {
  return z.strictObject(shape, { error: advice });
}

/** False when the field is absent. */
export function yesOrNo(advice: string) {
  return trueOrFalse(advice).default(false);
}

export function trueOrFalse(advice: string) {
  const error = ({ input }: { readonly input?: unknown }): string =>
    input === 'true' || input === 'false' ? `${advice}, sans guillemets` : advice;
  return z.boolean({ error });
}

/** A whole number within bounds; YAML hands it over as the text that was typed. */
export function wholeNumber(minimum: number, maximum: number, advice: string) {
  return z
    .string({ error: advice })
    .regex(/^\d{1,9}$/, { error: advice })
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, { error: advice })
    .meta({ type: 'integer', minimum, maximum });
}

/** A date, with or without its hour, read in the paper's time zone. */
export function moment(timeZone: string, advice: string) {
  return z
    .string({ error: advice })
    .transform((typed, context): Moment => {
      const read = parseMoment(typed, timeZone);
      if (read) return read;
      context.addIssue({ code: 'custom', message: dateAdvice(typed, timeZone, advice) });
      return z.NEVER;
    })
    .meta({ pattern: MOMENT_PATTERN });
}

/** For editors' tools; `parseMoment` also knows which days and hours exist. */
const MOMENT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})?)?$';

/** An https or http address. */
export function webAddress(advice: string, protocol = /^https?$/) {
  return z.url({ protocol, error: advice });
}

/** A path of this site; with two slashes, browsers take it for another's. */
export function localPath(advice: string) {
  return text(advice).regex(/^\/(?![/\\])/, { error: 'écrivez un chemin qui commence par /' });
}

/** A path as readers' browsers still ask for it. */
export function oldPath(advice: string) {
  return localPath(advice).refine((path) => !path.includes('#'), { error: 'retirez # et la suite, que le navigateur garde pour lui' });
}

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Of an address or a file's path, what names the article: `/articles/un-titre`, `2025/un-titre.md`, `un-titre/index.md`. */
function nameIn(typed: string): string {
  return /([^/]*?)(?:\/index)?(?:\.md)?$/.exec(typed)?.[1] ?? typed;
}

/** Lower-case words of letters and digits, joined by hyphens: what a URL shows. */
export function slug(advice: string) {
  const error = ({ input }: { readonly input?: unknown }): string => {
    const folded = typeof input === 'string' ? slugify(nameIn(input)) : '';
    return folded === '' || folded === input ? advice : `${advice} : ${folded}`;
  };
  return z.string({ error: advice }).regex(SLUG, { error });
}
