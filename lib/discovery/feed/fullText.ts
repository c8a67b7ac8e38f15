import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Article } from '../../content/article';
import { tellFault } from '../../process/faults';
import { workAt } from '../../process/stalls';
import { routes } from '../../addresses/routes';
import { longDate, machineDate } from '../../text/dates';
import { markdownToHtml } from '../../markdown/markdown';
import { creditLine } from '../../text/names';
import { typeset } from '../../text/typography';
import { words } from '../../text/words';
import { address, type Paper } from '../paper';
import { picturesBase } from '../pictures';
import { escapeXml, textElement, type Xml } from '../xml';
import { absoluteHtml } from './absoluteHtml';

/** A story with its full text as the page prints it, every address absolute; its standfirst, when the text cannot be set. */
export interface FullStory extends Article {
  readonly fullText: string;
}

/** `text` is undefined when it cannot be set. */
interface Kept {
  readonly text: string | undefined;
}

/** Bytes of typed texts and their HTML: a thousand stories, the newest of a paper and of each of its sections. */
const KEPT_BYTES = 16 * 1024 * 1024;

/**
 * Gives stories their full text. A text is set once, however many feeds hold it and however often they are made: fifty of
 * them take 200 ms, of which nothing else could be done. Those that are new are set one at a time between other work.
 *
 * A text that cannot be set, such as ten thousand quotes in one another, is a fault of that story alone, told once: it
 * stands in the feeds with its standfirst, or in none without.
 */
export class FullTexts {
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ text = '' }, typed) => 2 * (text.length + typed.length),
  });

  constructor(
    readonly set: typeof markdownToHtml = markdownToHtml,
    readonly tell: typeof tellFault = tellFault,
  ) {}

  async addTo(stories: readonly Article[], paper: Paper): Promise<readonly FullStory[]> {
    const full: FullStory[] = [];
    for (const story of stories) {
      const { text } = await this.#textOf(story, paper);
      const all = text === undefined ? standfirst(story) : [text, ...credits(story), ...corrections(story, paper)];
      if (all.length > 0) full.push({ ...story, fullText: all.join('\n') });
    }
    return full;
  }

  async #textOf({ slug, body, dateline, agency }: Article, paper: Paper): Promise<Kept> {
    const typed = [address(paper, routes.article(slug)), dateline, agency, body].join('\n');
    const known = this.#kept.get(typed);
    if (known !== undefined) return known;
    await setImmediate();
    const at = routes.article(slug);
    const kept = { text: workAt(at, () => this.#setText(slug, () => this.set(body, { dateline, agency }), paper), undefined) };
    this.#kept.set(typed, kept);
    return kept;
  }

  #setText(slug: string, set: () => string, paper: Paper): string | undefined {
    try {
      return absoluteHtml(set().trimEnd(), address(paper, routes.article(slug)), picturesBase(paper, slug));
    } catch (error) {
      this.tell(error, `the text of ${slug} cannot be set: feeds hold its standfirst alone`);
      return undefined;
    }
  }
}

function standfirst({ standfirst: text }: Article): Xml[] {
  return text === undefined ? [] : [textElement('p', typeset(text))];
}

function credits(story: Article): Xml[] {
  const line = creditLine(story);
  return line === undefined ? [] : [`<p>${textElement('em', line)}</p>`];
}

function corrections(story: Article, { site: { timeZone } }: Paper): Xml[] {
  if (story.corrections.length === 0) return [];
  const told = story.corrections.map(({ at, text }) => {
    const time = textElement('time', longDate(at, timeZone), { datetime: machineDate(at, timeZone) });
    return `<p>${time} – ${escapeXml(typeset(text))}</p>`;
  });
  return [textElement('h2', words.corrections(told.length)), ...told];
}
