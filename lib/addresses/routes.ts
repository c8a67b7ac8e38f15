import { slugify } from '../text/slugify';
import { pathOf } from './address';
import { PLAIN } from './book';
import type { Front, LabelledKind } from './fronts';

/** The paths of the addresses that pages, feeds and others point to. */
export const routes = {
  ...PLAIN,
  article: (slug: string) => pathOf({ kind: 'article', slug }),
  markdown: (slug: string) => pathOf({ kind: 'markdown', slug }),
  articleFeed: (slug: string) => pathOf({ kind: 'articleFeed', slug }),
  ticker: (slug: string) => pathOf({ kind: 'ticker', slug }),
  /** A live coverage that its reader follows; `from` an entry says nothing to the server, and has browsers ask it for the page again. */
  follow: (slug: string, from = '1') => `${pathOf({ kind: 'article', slug })}?${FOLLOW}=${from}`,
  card: (slug: string, hash: string) => pathOf({ kind: 'card', slug, hash }),
  media: (slug: string, file: string) => pathOf({ kind: 'media', slug, file }),
  section: (id: string) => pathOf({ kind: 'section', id }),
  sectionFeed: (id: string) => pathOf({ kind: 'sectionFeed', id }),
  sectionPodcast: (id: string) => pathOf({ kind: 'sectionPodcast', id }),
  topic: (id: string) => pathOf({ kind: 'topic', id }),
  author: (id: string) => pathOf({ kind: 'author', id }),
  dossier: (id: string) => pathOf({ kind: 'dossier', id }),
  letter: (id: string) => pathOf({ kind: 'letter', id }),
  genre: (id: string) => pathOf({ kind: 'genre', id }),
  /** `2025` or `2025-06`. */
  archive: (id: string) => {
    const [year = '', month] = id.split('-');
    return pathOf(month === undefined ? { kind: 'year', year } : { kind: 'month', year, month });
  },
  page: (slug: string) => pathOf({ kind: 'page', slug }),
  /** A question as an address, its parameters in one order. */
  searchFor: ({ text, section = '', year = '' }: { text: string; section?: string | undefined; year?: string | undefined }) =>
    `${PLAIN.search}?${new URLSearchParams({ q: text, ...(section === '' ? {} : { rubrique: section }), ...(year === '' ? {} : { annee: year }) }).toString()}`,
  sitemap: (part: string) => pathOf({ kind: 'sitemap', part }),
  indexNowKey: (key: string) => pathOf({ kind: 'indexNowKey', key }),
  error: (status: number) => pathOf({ kind: 'error', status: String(status) }),
  withdrawal: (slug: string) => pathOf({ kind: 'withdrawal', slug }),
} as const;

/** The parameter by which a reader follows a live coverage. */
export const FOLLOW = 'suivre';

/** The slug of the page in `content/pages/` that holds the appeal. */
export const GIVING_PAGE = 'don';

/** The slug of the page that says how the paper corrects itself; its text stands above the corrections. */
export const CORRECTIONS_PAGE = 'corrections';

/** Where `npm run dev` tells an open page that the content changed; nothing answers there in production. */
export const CHANGES_PATH = '/__changes';

/** Where a front begins. */
export function frontPath(front: Front): string {
  if ('id' in front) return routes[front.kind](front.id);
  return front.kind === 'latest' ? routes.front : routes.corrections;
}

/** A page of a front, 1-based: the first has no parameter. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${page}`;
}

/** Where the stories of a topic or a person are, by the label that editors write; `undefined` for one without a letter or figure. */
export function labelPath(kind: LabelledKind, label: string): string | undefined {
  const id = slugify(label);
  return id === '' ? undefined : routes[kind](id);
}
