import type { Site } from '../../content/site';
import { cutAtWord } from '../../markdown/excerpt';
import { plainText } from '../plainText';

/** Search engines and tabs cut a title near here by themselves, in the middle of a word; html-validate's long-title agrees. */
const LONGEST = 70;

/** A title as Next takes it when nothing is to be added: its templates would take `$&` in a headline for an order. */
export interface HeadTitle {
  readonly absolute: string;
}

/**
 * The words of `<title>`: what the page is, then the paper's name while both fit in 70 characters; beyond that without
 * the name, which search engines show by itself, and cut at a word. `end`, such as « , page 2 », is never cut. Every
 * other place has the headline whole.
 */
export function headTitle(title: string, { name }: Pick<Site, 'name'>, end = '', lang?: string): HeadTitle {
  const whole = `${plainText(title + end, lang)} — ${plainText(name)}`;
  return { absolute: whole.length <= LONGEST ? whole : cutAtWord(plainText(title, lang), LONGEST - end.length) + end };
}
