import type { ArticleSummary } from '../../content/article';
import type { Site } from '../../content/site';
import { longDate } from '../../text/dates';
import { cutAtWord } from '../../markdown/excerpt';
import { plainText } from '../plainText';

/** What stands on a card. */
export interface CardText {
  readonly name: string;
  readonly section: string;
  readonly headline: string;
  readonly date: string;
}

// What the font's « latin » and « latin-ext » files lack. For a character without a glyph, next/og would ask a server on
// the internet for another font, and wait for it.
const MISSING =
  /[^\u0020-\u007E\u00A0-\u00AC\u00AE-\u02AF\u1E00-\u1E9F\u1EF2-\u1EFF\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020\u2022\u2026\u2039\u203A\u20AC\u2122\u2212]/gu;
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/\u202F/g, '\u00A0'],
  [/[\u2010\u2011]/g, '-'],
  [/\u2015/g, '—'],
];

/** Five lines of the smallest headline; what is longer ends in an ellipsis. */
const MOST = 200;

/** The words of an article's card, of nothing but characters that its font has. */
export function cardText({ headline, section, publishedAt }: ArticleSummary, site: Site): CardText {
  return {
    name: drawable(site.name),
    section: drawable(site.sections.find(({ id }) => id === section)?.label ?? ''),
    headline: cutAtWord(drawable(headline), MOST),
    date: drawable(longDate({ ...publishedAt, precision: 'day' }, site.timeZone)),
  };
}

function drawable(text: string): string {
  const composed = plainText(text).normalize('NFC');
  const stoodIn = STAND_INS.reduce((line, [missing, standIn]) => line.replace(missing, standIn), composed);
  return stoodIn.replace(MISSING, '').replace(/ {2,}/g, ' ').trim();
}
