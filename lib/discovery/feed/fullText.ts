import type { ArticleSummary } from '../../content/article';
import type { Story } from '../../selection/stories';
import { longDate, machineDate } from '../../text/dates';
import { creditLine } from '../../text/names';
import { typeset } from '../../text/typography';
import { words } from '../../text/words';
import type { Paper } from '../paper';
import { escapeXml, textElement, type Xml } from '../xml';

/** A story with its full text as the page prints it, every address absolute; its standfirst, when the text cannot be set. */
export interface FullStory extends Story {
  readonly fullText: string;
}

/**
 * Gives stories their full text. One whose text cannot be set stands in the feeds with its standfirst, or in none without.
 */
export function withFullTexts(stories: readonly Story[], paper: Paper): readonly FullStory[] {
  return stories.flatMap((story) => {
    const all = story.typeset ? [story.typeset.feedHtml, ...credits(story), ...corrections(story, paper)] : standfirst(story);
    return all.length === 0 ? [] : [{ ...story, fullText: all.join('\n') }];
  });
}

function standfirst({ standfirst: text }: ArticleSummary): Xml[] {
  return text === undefined ? [] : [textElement('p', typeset(text))];
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
