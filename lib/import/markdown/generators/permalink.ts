import { wallClock } from '../../../text/timeZone';
import type { Moment } from '../../../text/moment';

/** What the address of a text is made of. */
export interface PermalinkParts {
  readonly date: Moment | undefined;
  readonly timeZone: string;
  readonly folders: readonly string[];
  /** The file's name, or the slug that its fields give. */
  readonly name: string;
  /** The slug that the fields give. */
  readonly slug: string | undefined;
  readonly title: string;
  readonly categories: readonly string[];
}

/** The address that a pattern such as `/:year/:month/:title/` makes; Hugo's words and Jekyll's. A word that is not known stays. */
export function permalinkOf(pattern: string, parts: PermalinkParts): string {
  const path = pattern.replace(/:(slugorcontentbasename|slugorfilename|contentbasename|[a-z_]+)(\[[^\]]*\])?/g, (word, name: string) => {
    return valueOf(name, parts) ?? word;
  });
  return `/${path}`.replace(/\/{2,}/g, '/');
}

const two = (number: number): string => String(number).padStart(2, '0');

function valueOf(name: string, { date, timeZone, folders, name: file, slug, title, categories }: PermalinkParts): string | undefined {
  const day = date && wallClock(date.epochMs, timeZone);
  switch (name) {
    case 'year':
      return day && String(day.year);
    case 'short_year':
      return day && two(day.year % 100);
    case 'month':
      return day && two(day.month);
    case 'i_month':
      return day && String(day.month);
    case 'day':
      return day && two(day.day);
    case 'i_day':
      return day && String(day.day);
    case 'hour':
      return day && two(day.hour);
    case 'minute':
      return day && two(day.minute);
    case 'second':
      return day && two(day.second);
    case 'y_day':
    case 'yearday':
      return day && dayOfYear(day);
    case 'section':
      return folders[0] ?? '';
    case 'sections':
    case 'path':
      return folders.join('/');
    case 'categories':
      return categories.map(lettersAndDigits).join('/');
    case 'category':
      return lettersAndDigits(categories[0] ?? '');
    case 'title':
    case 'slug':
    case 'name':
    case 'basename':
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return slug ?? file;
    case 'filename':
    case 'contentbasename':
      return file;
    // Hugo's own `:title` and `:slug`, which are not of the file.
    case 'headline':
      return urlized(title);
    case 'slugorheadline':
      return slug ?? urlized(title);
    case 'output_ext':
      return '.html';
    default:
      return undefined;
  }
}

/** As Jekyll makes a word of an address (`Utils.slugify`). */
function lettersAndDigits(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** As Hugo does (`urlize`): signs go, blanks are hyphens. */
export function urlized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_./-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

function dayOfYear({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
  return String((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 0)) / 86_400_000).padStart(3, '0');
}
