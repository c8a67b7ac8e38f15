import { routes } from '../../addresses/routes';
import type { Site } from '../../content/site';
import type { Podcast } from '../../content/schema/settings/podcastFields';
import { podcastTitle } from '../feed/podcast';
import { CARD_SIZE } from '../card/cardSize';
import type { Card } from '../card/plainCard';
import type { Paper } from '../paper';
import { plainText } from '../plainText';

// The objects below are what Next's metadata API takes; pages give them its type, lib knows no framework.

interface Sheet {
  /** Where the page lives; or the whole address of the original, for licensed copy. */
  readonly canonical: string;
  readonly noindex?: boolean;
  /** From when on search engines are to leave the page out, in ISO 8601. */
  readonly until?: string | undefined;
  /** A section whose own feed the page offers, too. */
  readonly section?: Site['sections'][number] | undefined;
  /** The feed of a live coverage. */
  readonly liveFeed?: { readonly url: string; readonly title: string } | undefined;
  /** The podcast that goes with it. */
  readonly podcast?: Podcast | undefined;
  /** Path of the same text as Markdown. */
  readonly markdown?: string;
  /** The same page in other languages and its own, by BCP 47 tag. */
  readonly languages?: Readonly<Record<string, string>> | undefined;
  /** Whose it is, as `@user@host`; the paper's own account when it is nobody's. */
  readonly creators?: readonly string[] | undefined;
}

/** What every head says: the page's own address, its other forms, whether it may be listed, the feeds, the authors on the fediverse. */
export function head(
  paper: Paper,
  { canonical, noindex = false, until, section, liveFeed, podcast, markdown, languages, creators = [] }: Sheet,
) {
  const accounts = creators.length === 0 && paper.fediverseCreator !== undefined ? [paper.fediverseCreator] : [...creators];
  return {
    alternates: {
      canonical,
      ...(languages && { languages }),
      types: { ...feeds(paper, { section, liveFeed, podcast }), ...(markdown !== undefined && { 'text/markdown': markdown }) },
    },
    robots: robots(paper.indexable && !noindex, until),
    ...(accounts.length > 0 && { other: { 'fediverse:creator': accounts } }),
  };
}

/** What stands for the paper in a feed reader's list. */
export const ICON = { url: '/icon-512.png' } as const;

/** What OpenGraph says of any page that is not an article, with its card. */
export function openGraph(
  told: { readonly title: string; readonly description: string; readonly url: string },
  card: Card,
  { site }: Paper,
) {
  return {
    openGraph: {
      type: 'website' as const,
      ...told,
      siteName: plainText(site.name),
      locale: openGraphLocale(site.language),
      images: [{ url: card.path, ...CARD_SIZE, alt: told.title }],
    },
    twitter: { card: 'summary_large_image' as const },
  };
}

/** BCP 47 to what OpenGraph calls a locale; a language alone is where most speak it (`fr` is `fr_FR`, `en` is `en_US`). */
export function openGraphLocale(language: string): string {
  const { language: code, region = code.toUpperCase() } = new Intl.Locale(language).maximize();
  return `${code}_${region}`;
}

/** Large pictures are what Google Discover asks for (developers.google.com/search/docs/appearance/google-discover). */
function robots(listed: boolean, until: string | undefined) {
  return listed ? ({ 'max-image-preview': 'large', ...(until !== undefined && { unavailable_after: until }) } as const) : { index: false };
}

function feeds(paper: Paper, { section, liveFeed, podcast }: Pick<Sheet, 'section' | 'liveFeed' | 'podcast'>) {
  const { name } = paper.site;
  const own = section && { url: routes.sectionFeed(section.id), title: `${name} — ${section.label}` };
  return {
    'application/rss+xml': [
      ...(liveFeed ? [liveFeed] : []),
      ...(own ? [own] : []),
      ...(podcast ? [{ url: routes.sectionPodcast(podcast.section), title: podcastTitle(podcast, paper) }] : []),
      { url: routes.feed, title: name },
    ],
    'application/feed+json': [{ url: routes.jsonFeed, title: name }],
  };
}
