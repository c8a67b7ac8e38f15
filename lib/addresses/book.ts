import { RENDITIONS } from './renditions';

/** Addresses without a name. The site answers them whatever its articles and pages are, so that neither a page nor an old address can be here. */
export const PLAIN = {
  front: '/',
  archives: '/archives',
  sections: '/rubriques',
  topics: '/sujets',
  authors: '/auteurs',
  genres: '/genres',
  dossiers: '/dossiers',
  corrections: '/corrections',
  search: '/recherche',
  giving: '/don',
  giftPost: '/don/envoi',
  giftThanks: '/don/merci',
  giftCancelled: '/don/annule',
  giftFailed: '/don/erreur',
  giftDemo: '/don/essai',
  feed: '/feed.xml',
  jsonFeed: '/feed.json',
  sitemapIndex: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
  securityContact: '/.well-known/security.txt',
  webfinger: '/.well-known/webfinger',
  tdmRep: '/.well-known/tdmrep.json',
  rsl: '/rsl.xml',
} as const;

/** Others that no page and no old address can have: pictures, links for reviewers, the build's files, and error pages, which only the server asks for. */
const OWN = {
  media: '/media/{slug}/{file}',
  /** A picture made smaller or cut, perhaps with the version of its bytes. */
  rendition: '/media/{slug}/{rendition}/{file}',
  /** An article that is not public yet, for whoever has its link; below it, its pictures. */
  review: '/apercu/{slug}.{seal}',
  reviewMedia: '/apercu/{slug}.{seal}/{file}',
  reviewRendition: '/apercu/{slug}.{seal}/{rendition}/{file}',
  asset: '/_next/static/{asset}',
  error: '/erreur/{status}',
  withdrawal: '/erreur/410/{slug}',
} as const;

/** What is there for as long as the content says so. */
export const CONTENT = {
  article: '/articles/{slug}',
  markdown: '/articles/{slug}.md',
  /** Of a live coverage. */
  articleFeed: '/articles/{slug}/feed.xml',
  /** The newest entry of one, for the frame on its own page. */
  ticker: '/articles/{slug}/suite',
  section: '/rubriques/{id}',
  sectionFeed: '/rubriques/{id}/feed.xml',
  /** Of a section whose articles have sound. */
  sectionPodcast: '/rubriques/{id}/podcast.xml',
  topic: '/sujets/{id}',
  author: '/auteurs/{id}',
  genre: '/genres/{id}',
  dossier: '/dossiers/{id}',
  letter: '/lettres/{id}',
  year: '/archives/{year}',
  month: '/archives/{year}/{month}',
  /** A social card; `hash` tells what is printed on it. */
  card: '/cartes/{slug}/{hash}.png',
  sitemap: '/sitemaps/{part}.xml',
  indexNowKey: '/{key}.txt',
  page: '/{slug}',
} as const;

/**
 * The URL contract: every address that the site has, by its kind; no path is of two kinds. Files of `public/` are beside
 * it: the server answers them by their names, and a test keeps them apart from these.
 */
export const BOOK = { ...PLAIN, ...OWN, ...CONTENT };

/** The routes of `app/` that make what no folder can be called as: a name that ends in `.md` or begins with a dot. */
export const ROUTES: Partial<Readonly<Record<Kind, string>>> = {
  markdown: '/articles/{slug}/markdown',
  securityContact: '/security.txt',
  tdmRep: '/tdmrep.json',
  indexNowKey: '/indexnow',
};

/** What may stand for a name, as a regular expression. */
export const NAMES: Readonly<Record<Names<(typeof BOOK)[Kind]>, string>> = {
  slug: '[a-z0-9-]+',
  id: '[a-z0-9-]+',
  year: String.raw`\d{4}`,
  month: String.raw`\d{2}`,
  file: '[A-Za-z0-9][A-Za-z0-9._-]*',
  rendition: `(?:${RENDITIONS.join('|')})(?:-[0-9a-f]{8})?`,
  /** When it ends, and what no one can forge: see lib/editing/reviewLink.ts. */
  seal: String.raw`[a-z0-9]+\.[A-Za-z0-9_-]{43}`,
  asset: '[^?#]+',
  hash: '[0-9a-f]+',
  part: '[0-9-]+',
  // What IndexNow takes as a key (indexnow.org/documentation), in lower case.
  key: '[a-z0-9-]{8,128}',
  status: String.raw`\d{3}`,
};

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

export type Kind = keyof typeof BOOK;

/** Every address there can be, with the names in it, whether something is there or not. */
export type Address = { [K in Kind]: { readonly kind: K } & Readonly<Record<Names<(typeof BOOK)[K]>, string>> }[Kind];

export type AddressOf<K extends Kind> = Extract<Address, { readonly kind: K }>;
