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

/** The newest public stories of a channel, with their text, as their pages show them. */
export async function newestStories(library: Newsroom, { front }: Channel): Promise<readonly Story[]> {
  const newest = library.list(front, 0, FEED_LENGTH).map(({ slug }) => slug);
  return Promise.all((await findStories(library, newest)).map((story) => asShown(library, story)));
}

/** The same with their full text, as feeds carry it. */
export async function fullStories(library: Newsroom, channel: Channel, paper: Paper): Promise<readonly FullStory[]> {
  return withFullTexts(await newestStories(library, channel), paper);
}
