import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { PLAIN, type Kind } from '@/lib/addresses/book';
import { routes } from '@/lib/addresses/routes';
import { reviewKey, reviewLink } from '@/lib/editing/reviewLink';
import { contentFolder, type ContentFolder } from './contentFolder';
import { articleText } from './paper';
import { PODCAST, silence } from './recording';
import { root } from './run';

/** As many as a feed holds. */
const STORIES = 50;
/** Of 100 characters. */
const slugOf = (n: number): string => `${'un-nom-de-cent-signes-'.repeat(5).slice(0, 97)}-${String(n).padStart(2, '0')}`;
const PICTURED = slugOf(0);
/** A say over machines: with it, its files are there. */
const MACHINES = 'machines: { search: true, answers: false, training: false, licence: /licence }\n';
/** Not public. */
const WAITING = 'a-relire';
const YEAR = '2025';
const list = (count: number, word: string): string => `[${Array.from({ length: count }, (_, n) => `${word} numéro ${n}`).join(', ')}]`;

/** A paper whose newest fifty articles all have names of 100 characters, one of them with all that an article can have. */
export async function longNamedPaper(): Promise<ContentFolder> {
  const fields = { byline: '[Prénom Nom]', topics: '[Essai]', genre: 'éditorial', dossier: 'un-dossier', publishedAt: `${YEAR}-03-01` };
  const stories = Array.from({ length: STORIES - 1 }, (_, n): [string, string] => [
    `articles/${slugOf(n + 1)}.md`,
    articleText({ ...fields, publishedAt: new Date(Date.now() - n * 60_000).toISOString(), headline: `Un titre ${n}` }),
  ]);
  const image = '{ src: photo.jpg, alt: Une photo, credit: L’agence }';
  const related = `[${stories.map(([file]) => path.basename(file, '.md')).join(', ')}]`;
  const all = {
    ...fields,
    byline: list(5, 'Nom'),
    topics: list(20, 'Un sujet au long nom'),
    image,
    related,
    aliases: '[/2019/avant]',
    live: '{ start: 2025-03-01, end: 2025-03-02 }',
    audio: '{ src: son.mp3 }',
  };
  const paper = await contentFolder({
    ...Object.fromEntries(stories),
    [`articles/${PICTURED}/index.md`]: articleText(all),
    [`articles/${WAITING}/index.md`]: articleText({ draft: 'true', image }),
    'dossiers/un-dossier.md': '---\nheadline: Un dossier\n---\nUne introduction.\n',
    'lettres/2025-03-01.md': `---\nsubject: Une lettre\nstories: [${PICTURED}]\n---\nUne introduction.\n`,
    'site.yaml': `${await readFile(path.join(root, 'content/site.yaml'), 'utf8')}\n${MACHINES}`,
    'articles/retire.md': articleText({ withdrawn: '{ at: 2025-06-11, reason: Une erreur }' }),
  });
  const site = path.join(paper.folder, 'site.yaml');
  await writeFile(site, (await readFile(site, 'utf8')) + PODCAST);
  await writeFile(path.join(paper.folder, `articles/${PICTURED}/son.mp3`), silence(1));
  const photo = sharp({ create: { width: 1200, height: 800, channels: 3, background: 'grey' } }).jpeg();
  for (const slug of [PICTURED, WAITING]) await writeFile(path.join(paper.folder, `articles/${slug}/photo.jpg`), await photo.toBuffer());
  return paper;
}

/** Of a site over that paper, in an environment that opens every address. */
export const EVERYTHING_OPEN = {
  SITE_URL: 'https://journal.example',
  SECURITY_CONTACT: 'mailto:a@journal.example',
  WEBSUB_HUB: 'http://127.0.0.1:9/hub',
  INDEXNOW_KEY: 'a-key-of-tests',
  // Nothing is to be announced while the tests run.
  ANNOUNCE_AFTER_SECONDS: '3600',
  DONATION_DEMO_PUBLIC: 'true',
  PREVIEW_SECRET: 'a-secret-of-tests-that-is-32-characters-long',
};

const KEY = reviewKey(EVERYTHING_OPEN);
/** A link for a reviewer of the article that is not public. */
const REVIEW = KEY ? reviewLink(KEY, WAITING, 1, Date.now()) : '';

/** A request and the status it is answered with. */
export interface Case {
  readonly method: string;
  readonly target: string;
  readonly status: number;
}

const get = (target: string, status = 200): Case => ({ method: 'GET', target, status });

/**
 * A request for each kind of the address book, so that a new kind cannot be left out. `card` is the front page's,
 * `rendition` of the article with a picture.
 */
function byKind(card: string, rendition: string): Readonly<Record<Kind, Case>> {
  return {
    front: get(PLAIN.front),
    archives: get(PLAIN.archives),
    sections: get(PLAIN.sections),
    topics: get(PLAIN.topics),
    authors: get(PLAIN.authors),
    genres: get(PLAIN.genres),
    dossiers: get(PLAIN.dossiers),
    corrections: get(PLAIN.corrections),
    search: get(PLAIN.search),
    giving: get(PLAIN.giving),
    giftThanks: get(PLAIN.giftThanks),
    giftCancelled: get(PLAIN.giftCancelled),
    giftFailed: get(PLAIN.giftFailed),
    feed: get(PLAIN.feed),
    jsonFeed: get(PLAIN.jsonFeed),
    sitemapIndex: get(PLAIN.sitemapIndex),
    newsSitemap: get(PLAIN.newsSitemap),
    robots: get(PLAIN.robots),
    llms: get(PLAIN.llms),
    webfinger: get(PLAIN.webfinger, 404),
    securityContact: get(PLAIN.securityContact),
    tdmRep: get(PLAIN.tdmRep),
    rsl: get(PLAIN.rsl),
    giftPost: { method: 'POST', target: routes.giftPost, status: 403 },
    giftDemo: get(routes.giftDemo, 404),
    media: get(routes.media(PICTURED, 'photo.jpg')),
    rendition: get(rendition),
    review: get(REVIEW),
    reviewMedia: get(`${REVIEW}/photo.jpg`),
    reviewRendition: get(`${REVIEW}/480/photo.jpg`),
    asset: get('/_next/static/absent.css', 404),
    error: get(routes.error(404), 404),
    withdrawal: get(routes.withdrawal('retire'), 404),
    article: get(routes.article(PICTURED)),
    markdown: get(routes.markdown(PICTURED)),
    ticker: get(routes.ticker(PICTURED)),
    articleFeed: get(routes.articleFeed(PICTURED)),
    section: get(routes.section('economie')),
    sectionFeed: get(routes.sectionFeed('economie')),
    sectionPodcast: get(routes.sectionPodcast('economie')),
    topic: get(routes.topic('essai')),
    author: get(routes.author('prenom-nom')),
    genre: get(routes.genre('editorial')),
    dossier: get(routes.dossier('un-dossier')),
    letter: get(routes.letter('2025-03-01')),
    year: get(routes.archive(YEAR)),
    month: get(routes.archive(`${YEAR}-03`)),
    card: get(card),
    sitemap: get(routes.sitemap('0')),
    indexNowKey: get(routes.indexNowKey(EVERYTHING_OPEN.INDEXNOW_KEY)),
    page: get(routes.page('accessibilite')),
  };
}

/** A request of every kind. `read` gets a page of the site, from which addresses with a hash are taken. */
export async function everyAddress(read: (target: string) => Promise<string>): Promise<readonly Case[]> {
  const html = await read(routes.article(PICTURED));
  const card = /<meta property="og:image" content="[^"]*(\/cartes\/[^"]*)"/.exec(await read(PLAIN.front))?.[1] ?? '';
  const rendition = /<img[^>]* src="(\/media\/[^"]*)"/.exec(html)?.[1] ?? '';
  return [
    ...Object.values(byKind(card, rendition)),
    get(`${routes.media(PICTURED, 'photo.jpg')}?crop=16x9`, 301),
    get(`${routes.front}icon.svg`),
    get(routes.searchFor({ text: 'titre' })),
    get(`${routes.section('economie')}?page=2`),
    ...['/2019/avant', '/DON/'].map((target) => get(target, 301)),
    get('/une-adresse-inconnue', 404),
    get(routes.article('retire'), 410),
    { method: 'HEAD', target: routes.feed, status: 200 },
    { method: 'DELETE', target: routes.front, status: 405 },
  ];
}
