import type { Front } from '../../addresses/fronts';
import type { Library } from '../../library/library';
import { findStories, type Story } from '../../selection/stories';
import { routes } from '../../addresses/routes';
import type { Paper } from '../paper';
import { asShown } from '../pictures';
import { plainText } from '../plainText';
import { withFullTexts, type FullStory } from './fullText';

/** How many stories a feed holds: the newest ones. */
export const FEED_LENGTH = 50;
/** So many bytes of their texts at most: readers ask for all of it every hour, and setting more takes seconds. */
const MOST_BYTES = 512 * 1024;

/** A feed: of the whole paper or of one section. */
export interface Channel {
  readonly front: Front;
  readonly title: string;
  readonly description: string;
  /** Path of the page that shows the same stories to people. */
  readonly path: string;
  /** Path of the feed itself. */
  readonly feed: string;
}

/** The whole paper, as RSS or as JSON Feed. */
export function paperChannel({ site }: Paper, feed: string = routes.feed): Channel {
  return { front: { kind: 'latest' }, title: plainText(site.name), description: plainText(site.tagline), path: routes.front, feed };
}

/** One section; `undefined` when the paper has none of that name. */
export function sectionChannel({ site }: Paper, id: string): Channel | undefined {
  const section = site.sections.find((each) => each.id === id);
  if (section === undefined) return undefined;
  return {
    front: { kind: 'section', id },
    title: plainText(`${site.name} — ${section.label}`),
    description: plainText(`${section.label}. ${site.tagline}`),
    path: routes.section(id),
    feed: routes.sectionFeed(id),
  };
}

type Newsroom = Pick<Library, 'list' | 'findArticle' | 'findSummary' | 'pictureFolder'>;

/**
 * The newest public stories of a channel, as their pages show them: with their texts, as far as a feed has room for them. What
 * search engines are sent elsewhere for, and are not to list here, is not spread from here.
 */
export async function newestStories(library: Newsroom, { front }: Channel): Promise<readonly Story[]> {
  const newest = library.list(front, 0, 2 * FEED_LENGTH).filter(({ noindex, canonical }) => !(noindex && canonical !== undefined));
  const stories: Story[] = [];
  let room = MOST_BYTES;
  for (const { slug } of newest.slice(0, FEED_LENGTH)) {
    const [story] = room > 0 ? await findStories(library, [slug]) : [library.findSummary(slug)];
    if (!story) continue;
    const { typeset, ...summary } = await asShown<Story>(library, story);
    room -= Buffer.byteLength(typeset?.feedHtml ?? '');
    // The newest is whole, however long it is.
    stories.push(typeset && (room >= 0 || stories.length === 0) ? { ...summary, typeset } : summary);
  }
  return stories;
}

/** The same with their full text, as feeds carry it. */
export async function fullStories(library: Newsroom, channel: Channel, paper: Paper): Promise<readonly FullStory[]> {
  return withFullTexts(await newestStories(library, channel), paper);
}
