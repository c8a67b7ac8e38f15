import type { Front } from './fronts';
import { slugify } from '../text/slugify';

/** The URL contract: every address the site has is made here. */
export const routes = {
  front: '/',
  article: (slug: string) => `/articles/${slug}`,
  section: (id: string) => `/rubriques/${id}`,
  topic: (id: string) => `/sujets/${id}`,
  author: (id: string) => `/auteurs/${id}`,
  archives: '/archives',
  /** `2025` or `2025-06`. */
  archive: (id: string) => `/archives/${id.replace('-', '/')}`,
  search: '/recherche',
  /** A question as an address, its parameters in one order. */
  searchFor: ({ text, section = '', year = '' }: { text: string; section?: string | undefined; year?: string | undefined }) =>
    `/recherche?${new URLSearchParams({ q: text, ...(section === '' ? {} : { rubrique: section }), ...(year === '' ? {} : { annee: year }) }).toString()}`,
  giving: '/don',
  feed: '/feed.xml',
  sectionFeed: (id: string) => `/rubriques/${id}/feed.xml`,
  page: (slug: string) => `/${slug}`,
  media: (slug: string, file: string) => `/media/${slug}/${file}`,

  // For machines.
  jsonFeed: '/feed.json',
  markdown: (slug: string) => `/articles/${slug}.md`,
  /** A social card; `hash` tells what is printed on it. */
  card: (slug: string, hash: string) => `/cartes/${slug}/${hash}.png`,
  sitemapIndex: '/sitemap.xml',
  sitemap: (part: string) => `/sitemaps/${part}.xml`,
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
  securityContact: '/.well-known/security.txt',
  indexNowKey: (key: string) => `/${key}.txt`,
} as const;

/** The slug of the page in `content/pages/` that holds the appeal. */
export const GIVING_PAGE = 'don';

/** Where `npm run dev` tells an open page that the content changed; nothing answers there in production. */
export const CHANGES_PATH = '/__changes';

/** Where a front begins. */
export function frontPath(front: Front): string {
  return front.kind === 'latest' ? routes.front : routes[front.kind](front.id);
}

/** A page of a front, 1-based: the first has no parameter. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${page}`;
}

/** Where the stories of a topic or a person are, by the label that editors write; `undefined` for one without a letter or figure. */
export function labelPath(kind: 'topic' | 'author', label: string): string | undefined {
  const id = slugify(label);
  return id === '' ? undefined : routes[kind](id);
}

const FRONTS = [
  ['section', /^\/rubriques\/([a-z0-9-]+)$/],
  ['topic', /^\/sujets\/([a-z0-9-]+)$/],
  ['author', /^\/auteurs\/([a-z0-9-]+)$/],
  ['archive', /^\/archives\/(\d{4}(?:\/\d{2})?)$/],
] as const;

/** The front that a path leads to, were there one; the inverse of `frontPath`, except for the front page itself. */
export function frontAt(path: string): Front | undefined {
  for (const [kind, form] of FRONTS) {
    const id = form.exec(path)?.[1];
    if (id !== undefined) return { kind, id: id.replace('/', '-') };
  }
  return undefined;
}
