import type { ArticleSummary } from '../../content/article';
import type { Story } from '../../selection/stories';
import { longDate, machineDate } from '../../text/dates';
import { creditLine, pictureCredit } from '../../text/names';
import { languageAttributes, typesetIn } from '../../language/language';
import { typeset } from '../../text/typography';
import { words } from '../../text/words';
import type { Paper } from '../paper';
import { photoAddress } from '../pictures';
import { element, escapeXml, textElement, type Xml } from '../xml';

/** A story with its photo and its full text as the page prints them, every address absolute; its standfirst, when it comes without a text. */
export interface FullStory extends Story {
  readonly fullText: string;
}

/**
 * Gives stories their full text. One without, for it cannot be set or there is no room, stands in the feeds with its standfirst, or in none.
 */
export function withFullTexts(stories: readonly Story[], paper: Paper): readonly FullStory[] {
  return stories.flatMap((story) => {
    const all = story.typeset
      ? [
          ...inItsLanguage(story, [...photo(story, paper), story.typeset.feedHtml]),
          ...credits(story),
          ...corrections(story, paper),
          ...replies(story, paper),
        ]
      : standfirst(story);
    return all.length === 0 ? [] : [{ ...story, fullText: [...sponsored(story), ...all].join('\n') }];
  });
}

/** Before all else: a feed's reader shows no label above the headline. */
function sponsored({ sponsor }: ArticleSummary): Xml[] {
  if (sponsor === undefined) return [];
  const { name, url } = sponsor;
  const who = url === undefined ? escapeXml(typeset(name)) : textElement('a', typeset(name), { href: url, rel: 'sponsored nofollow' });
  return [`<p><strong>${words.sponsoredBy} ${who}</strong></p>`];
}

function standfirst({ standfirst: text, lang }: ArticleSummary): Xml[] {
  return text === undefined ? [] : [textElement('p', typesetIn(text, lang), languageAttributes(lang))];
}

/** What is not in the paper's language says so: a feed has one language for all. */
function inItsLanguage({ lang }: ArticleSummary, html: readonly Xml[]): readonly Xml[] {
  return lang === undefined ? html : [element('div', html, languageAttributes(lang))];
}

/** The photo that leads it: few readers show `media:content` or `image`. */
function photo(story: Story, paper: Paper): Xml[] {
  const src = photoAddress(paper, story);
  if (src === undefined || story.image === undefined) return [];
  const { alt, caption } = story.image;
  const media = story.typeset?.pictures[story.image.src];
  const size = media && { width: String(media.width), height: String(media.height) };
  const line = [...(caption === undefined ? [] : [typesetIn(caption, story.lang)]), typeset(pictureCredit(story.image))].join(' ');
  return [`<figure>${element('img', [], { src, alt: typesetIn(alt, story.lang), ...size })}${textElement('figcaption', line)}</figure>`];
}

function credits(story: ArticleSummary): Xml[] {
  const line = creditLine(story);
  return line === undefined ? [] : [`<p>${textElement('em', line)}</p>`];
}

function corrections(story: ArticleSummary, { site: { timeZone } }: Paper): Xml[] {
  if (story.corrections.length === 0) return [];
  const told = story.corrections.map(({ at, text }) => {
    const time = textElement('time', longDate(at, timeZone), { datetime: machineDate(at, timeZone) });
    return `<p>${time} – ${escapeXml(typeset(text))}</p>`;
  });
  return [textElement('h2', words.corrections(told.length)), ...told];
}

function replies({ replies: all, typeset: text }: Story, { site: { timeZone } }: Paper): Xml[] {
  if (all.length === 0) return [];
  const told = all.flatMap(({ at, by }, index) => {
    const time = textElement('time', longDate(at, timeZone), { datetime: machineDate(at, timeZone) });
    return [`<p>${escapeXml(typeset(by))}, ${time}</p>`, text?.replies?.[index]?.feedHtml ?? ''];
  });
  return [textElement('h2', words.replies), ...told];
}
