import { longDate } from '../../text/dates';
import { parseMoment } from '../../text/moment';

/** A date as this paper's files write it, and whether it can be read in no other way. */
interface Reading {
  readonly date: string;
  readonly certain: boolean;
}

/**
 * What to write instead of a date that is not one of ours: the exact date when it can be told, for the editor to take or
 * leave; else `otherwise`.
 */
export function dateAdvice(typed: string, timeZone: string, otherwise: string): string {
  const reading = readLoosely(typed);
  if (reading === undefined) return otherwise;
  const moment = parseMoment(reading.date, timeZone);
  if (moment !== undefined) {
    return `${reading.certain ? '' : `si c’est le ${longDate(moment, timeZone)}, `}écrivez ${reading.date}`;
  }
  const dayExists = parseMoment(reading.date.slice(0, 10), timeZone) !== undefined;
  return dayExists ? 'cette heure n’existe pas ce jour-là ; corrigez-la' : 'ce jour n’est pas au calendrier ; corrigez-le';
}

function readLoosely(typed: string): Reading | undefined {
  const plain = typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00A0\u202F]/gu, ' ')
    .toLowerCase()
    .trim();
  const words = plain.replace(/^[«"“]\s*|\s*[»"”]$/gu, '').replace(/^(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)?,? */, '');
  for (const [form, read] of FORMS) {
    const match = form.exec(words);
    const day = match && read(match.slice(1));
    if (day) return withHour(day, words.slice(match[0].length));
  }
  return undefined;
}

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => Reading | undefined])[] = [
  [/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/, ([year, month, day]) => dayOf(year, month, day)],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([year, month, day]) => dayOf(year, month, day)],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?!\d)/, ([first, second, year]) => eitherOrder(first, second, year)],
  [
    /^(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})(?!\d)/,
    ([day, name = '', year]) => {
      const months = MONTHS.flatMap((month, index) => (name.length > 2 && month.startsWith(name) ? [index + 1] : []));
      return months.length === 1 ? dayOf(year, String(months[0]), day) : undefined;
    },
  ],
];

function dayOf(year = '', month = '', day = '', certain = true): Reading {
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, certain };
}

/** The French put the day first, Americans the month: above 12 there is no doubt. */
function eitherOrder(first = '', second = '', year = ''): Reading {
  if (Number(second) > 12 && Number(first) <= 12) return dayOf(year, first, second);
  return dayOf(year, second, first, Number(first) > 12 || first === second);
}

const HOUR = /^(?:,? a |[ ,t]+)(\d{1,2}) ?(?:h|:|heures?) ?(\d{2})?(?: ?(?:min|mn)|:\d{2})? ?(?:(z)|([+-]\d{2}):?(\d{2}))?$/;

function withHour({ date, certain }: Reading, rest: string): Reading | undefined {
  if (rest === '') return { date, certain };
  const match = HOUR.exec(rest);
  if (!match) return undefined;
  const [, hour = '', minute = '00', zulu, hours, minutes] = match;
  const offset = zulu === undefined ? (hours === undefined ? '' : `${hours}:${minutes}`) : 'Z';
  return { date: `${date} ${hour.padStart(2, '0')}:${minute}${offset}`, certain };
}
