import type { ArticleSummary } from '../../content/article';
import { genreWord } from '../../content/genres';
import type { Site } from '../../content/site';
import { longDate } from '../../text/dates';
import { DOT } from '../../text/spaces';
import { cutAtWord } from '../../markdown/excerpt';
import { plainText } from '../plainText';

/** What stands on a card. */
export interface CardText {
  readonly name: string;
  readonly section: string;
  /** Empty where it cannot be set whole: then the card is the paper's. */
  readonly headline: string;
  readonly date: string;
}

// What the card's fonts (see cardParts.ts) lack. For a character without a glyph, next/og would ask a server on the internet
// for another font, and wait for it.
const MISSING =
  /[^\u0020-\u007E\u00A0-\u00AC\u00AE-\u02AF\u0370-\u0377\u037A-\u037F\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03E1\u03F0-\u045F\u0490\u0491\u04B0\u04B1\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FC4\u1FC6-\u1FD3\u1FD6-\u1FDB\u1FDD-\u1FEF\u1FF2-\u1FF4\u1FF6-\u1FFE\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020\u2022\u2026\u2039\u203A\u20AC\u2116\u2122\u2212]/gu;
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/\u202F/g, '\u00A0'],
  [/[\u2010\u2011]/g, '-'],
  [/\u2015/g, '—'],
];
const WORDY = /[\p{L}\p{N}]/u;

/** Five lines of the smallest headline; what is longer ends in an ellipsis. */
const MOST = 200;
/** Of the paper's name and the section's: a line of capitals. */
const MOST_OF_A_NAME = 40;
/** Of the tagline, on the paper's own card: three lines. */
const MOST_OF_A_TAGLINE = 90;

/** The words of an article's card, of nothing but characters that its fonts have. */
export function cardText(article: ArticleSummary, site: Site): CardText {
  const { headline, publishedAt, lang } = article;
  const section = site.sections.find(({ id }) => id === article.section)?.label ?? '';
  return {
    name: cutAtWord(drawable(site.name), MOST_OF_A_NAME),
    section: cutAtWord(drawable([section, genreWord(article.genre, section)].filter((word) => word).join(DOT)), MOST_OF_A_NAME),
    headline: isWhole(headline, lang) ? cutAtWord(drawable(headline, lang), MOST) : '',
    date: drawable(longDate({ ...publishedAt, precision: 'day' }, site.timeZone)),
  };
}

/** The words of a card that is no article's; of the paper's own, which has no headline, they are its tagline. */
export function plainCardText(headline: string, site: Site): CardText {
  const name = cutAtWord(drawable(site.name), MOST_OF_A_NAME);
  if (headline === '') return { name, section: cutAtWord(drawable(site.tagline), MOST_OF_A_TAGLINE), headline: '', date: '' };
  return { name, section: '', headline: isWhole(headline) ? cutAtWord(drawable(headline), MOST) : '', date: '' };
}

/** False where a letter or figure would be missing, or none is left: « 5 октября » without its Cyrillic would say « 5 ». */
function isWhole(text: string, lang?: string): boolean {
  const line = withStandIns(text, lang);
  return WORDY.test(line) && !line.match(MISSING)?.some((sign) => WORDY.test(sign));
}

function drawable(text: string, lang?: string): string {
  return withStandIns(text, lang).replace(MISSING, '').replace(/ {2,}/g, ' ').trim();
}

/** A sign that is only another form of others, such as « ﬁ » or « １ », is written as those (Unicode, NFKC). */
function withStandIns(text: string, lang?: string): string {
  const composed = plainText(text, lang).normalize('NFC');
  const line = STAND_INS.reduce((known, [missing, standIn]) => known.replace(missing, standIn), composed);
  return line.replace(MISSING, (sign) => sign.normalize('NFKC'));
}
