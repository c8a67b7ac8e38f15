import { routes } from '../../addresses/routes';
import type { ImportedLabel } from '../source';
import { plainHtml } from '../html/plainHtml';
import { field, typeOf, type Survey, type Term } from './survey';
import type { WxrElement } from './wxr';

/** The path of an address of the blog, with its query. */
function pathOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** Every address at which WordPress answered with a post: its own, by its number, its feed, and those of the files uploaded to it. */
export function addressesOf(item: WxrElement, survey: Survey): string[] {
  const id = field(item, 'wp:post_id');
  const root = rootOf(survey);
  const own = pathOf(field(item, 'link'));
  const isNamed = own !== undefined && !own.includes('?') && own !== root;
  const attached = (survey.attachmentsOf.get(id) ?? []).flatMap((file) => [pathOf(file.link) ?? '', `${root}?attachment_id=${file.id}`]);
  return [
    ...(isNamed ? [own] : []),
    `${root}?${typeOf(item) === 'page' ? 'page_id' : 'p'}=${id}`,
    ...(isNamed ? [`${own.replace(/\/?$/, '/')}feed/`] : []),
    ...attached.filter((address) => address !== own && address !== '' && address !== root),
  ];
}

function rootOf({ home }: Survey): string {
  return home.pathname.replace(/\/?$/, '/');
}

/** The categories, tags and authors of a blog, and where it listed their posts: WordPress's addresses as they are until somebody changes them. */
export function labelsOf(survey: Survey): ImportedLabel[] {
  const root = rootOf(survey);
  const bySlug = new Map(survey.terms.filter(({ taxonomy }) => taxonomy === 'category').map((term) => [term.slug, term]));
  const listing = (kind: ImportedLabel['kind'], label: string, path: string): ImportedLabel => ({
    kind,
    label: plainHtml(label),
    addresses: [path],
    feeds: [`${path}feed/`],
  });
  return [
    ...survey.terms.map((term) =>
      term.taxonomy === 'category'
        ? listing('category', term.label, `${root}category/${trail(term, bySlug)}/`)
        : listing('topic', term.label, `${root}tag/${term.slug}/`),
    ),
    ...[...survey.authors].map(([login, { name }]) =>
      listing('author', name, `${root}author/${login.toLowerCase().replace(/[\s_]+/g, '-')}/`),
    ),
  ];
}

/** `parent/child`, as WordPress prints categories below categories. */
function trail(term: Term, bySlug: ReadonlyMap<string, Term>): string {
  const steps = [term.slug];
  for (let above = bySlug.get(term.parent); above !== undefined && !steps.includes(above.slug); above = bySlug.get(above.parent))
    steps.unshift(above.slug);
  return steps.join('/');
}

/** Feeds, sitemaps and the lists by date. */
export function redirectsOf(survey: Survey): { from: string; to: string }[] {
  const root = rootOf(survey);
  const months = [...survey.months].sort().filter((month) => /^\d{4}-\d{2}$/.test(month) && !month.startsWith('0000'));
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return [
    ...['feed/', 'feed/rss2/', 'feed/atom/', 'feed/rdf/', 'comments/feed/', '?feed=rss2'].map((path) => ({
      from: root + path,
      to: routes.feed,
    })),
    ...['wp-sitemap.xml', 'sitemap_index.xml'].map((path) => ({ from: root + path, to: routes.sitemapIndex })),
    ...years.map((year) => ({ from: `${root}${year}/`, to: routes.archive(year) })),
    ...months.map((month) => ({ from: `${root}${month.replace('-', '/')}/`, to: routes.archive(month) })),
  ];
}
