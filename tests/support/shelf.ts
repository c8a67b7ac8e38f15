import { isPublic, type Article } from '@/lib/content/article';
import type { Front, FrontEntry } from '@/lib/addresses/fronts';
import type { Library } from '@/lib/library/library';
import type { Page } from '@/lib/content/page';
import { slugify } from '@/lib/text/slugify';
import { wallClock } from '@/lib/text/timeZone';
import { site, withPageText, withText } from './paper';

/** What `wakeAt` was asked. */
export interface Wake {
  readonly epochMs: number;
  readonly keys: readonly string[];
}

/** What texts for machines ask of the library, over articles and pages that were never files. `now` in epoch milliseconds. `wakes` collects what
 * the library is asked to wake for. */
export function shelf(articles: readonly Article[], pages: readonly Page[] = [], now = Date.now(), wakes?: Wake[]): Library {
  const open = articles.filter((article) => isPublic(article, now)).toSorted((a, b) => b.publishedAt.epochMs - a.publishedAt.epochMs);
  const find = (slug: string): Article | undefined => open.find((article) => article.slug === slug);
  const on = (front: Front): Article[] =>
    open.filter((article) => {
      if ('id' in front) return frontsOf(article)[front.kind].includes(front.id);
      return front.kind === 'latest' || article.corrections.length > 0;
    });
  const findPage = (slug: string): Page | undefined => pages.find((page) => page.slug === slug);
  return {
    site,
    findArticle: (slug) => Promise.resolve(find(slug)).then((found) => found && withText(found)),
    findSummary: find,
    list: (front, offset, count) => on(front).slice(offset, offset + count),
    related: () => [],
    neighbours: () => ({ newer: undefined, older: undefined }),
    translatedAs: (slug) => open.filter(({ translations }) => translations.some(({ to }) => to === slug)),
    count: (front) => on(front).length,
    fronts: (kind) => entries(open.flatMap((article) => frontsOf(article)[kind].filter((id) => kind !== 'archive' || id.length > 4))),
    findWithdrawal: (slug) => articles.find((article) => article.slug === slug)?.withdrawn,
    pictureFolder: () => undefined,
    findPage: (slug) => Promise.resolve(findPage(slug)).then((found) => found && withPageText(found)),
    findPageFields: findPage,
    findAuthor: () => Promise.resolve(undefined),
    findAuthorFields: () => undefined,
    findFediverse: () => undefined,
    findDossier: () => Promise.resolve(undefined),
    findDossierFields: () => undefined,
    findLetter: () => Promise.resolve(undefined),
    findLetterFields: () => undefined,
    frontPlan: () => undefined,
    alert: () => undefined,
    pages: () => pages.map(({ slug, title }) => ({ slug, title })),
    sections: () => site.sections.filter(({ id }) => on({ kind: 'section', id }).length > 0),
    waiting: () => undefined,
    standing: (slug) => (find(slug) ? 'public' : 'absent'),
    movedTo: () => undefined,
    version: () => '',
    problems: () => [],
    sourceFile: () => undefined,
    wakeAt: (epochMs, keys) => wakes?.push({ epochMs, keys: [...keys] }),
    onChange: () => () => undefined,
    catchUp: () => undefined,
    rescan: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function frontsOf({
  section,
  topics,
  byline,
  genre,
  dossier,
  publishedAt,
}: Article): Readonly<Record<Exclude<Front['kind'], 'latest' | 'corrected'>, readonly string[]>> {
  const { year, month } = wallClock(publishedAt.epochMs, site.timeZone);
  const archive = [String(year), `${year}-${String(month).padStart(2, '0')}`];
  return {
    section: [section],
    topic: topics.map(slugify),
    author: byline.map(slugify),
    genre: genre ? [genre] : [],
    dossier: dossier === undefined ? [] : [dossier],
    archive,
  };
}

/** In the order of their first article, which is the newest. */
function entries(ids: readonly string[]): FrontEntry[] {
  return [...new Set(ids)].map((id) => ({ id, label: id, count: ids.filter((other) => other === id).length }));
}
