import { routes } from '@/lib/addresses/routes';
import { parseArticle, type Article } from '@/lib/content/article';
import { parsePage, type Page } from '@/lib/content/page';
import { ContentError, type Checked } from '@/lib/content/problem';
import { parseSite } from '@/lib/content/site';
import type { TypesetArticle, TypesetPage } from '@/lib/library/library';
import { typesetText } from '@/lib/markdown/typesetText';

/** A small paper, read by the same parsers as the real one. */
export const SITE_YAML = `name: La Gazette
tagline: Tout ce qui s’est passé
language: fr
timeZone: Europe/Paris
publisher:
  name: Éditions de la Gazette
  logo: /logo.svg
sections:
  - id: politique
    label: Politique
  - id: economie
    label: Économie
donation:
  unique: { tiers: [20, 50], minimum: 1, maximum: 10000 }
  mensuel: { tiers: [5, 10], minimum: 1, maximum: 1000 }
`;

export const SITE_URL = 'https://gazette.example';

export const site = sound(parseSite('site.yaml', SITE_YAML));

type Fields = Readonly<Record<string, string>>;

/** An article's file as an editor would type it: a sound one, with `fields` (YAML) added or replaced. */
export function articleText(fields: Fields = {}, body = 'Un paragraphe.'): string {
  const all = { headline: 'Un titre', section: 'economie', publishedAt: '2025-06-10', ...fields };
  return ['---', ...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '---', body, ''].join('\n');
}

/** An article as the library finds it, without a picture beside it. */
export function article(fields: Fields = {}, body?: string, slug = 'un-article'): TypesetArticle {
  return withText(sound(parseArticle(slug, articleText(fields, body), site)));
}

export function withText(article: Article): TypesetArticle {
  return { ...article, typeset: typesetText({ ...article, path: routes.article(article.slug) }, {}, SITE_URL) };
}

/** A page as the library finds it. */
export function page(slug: string, title: string, description: string, body = 'Un paragraphe.'): TypesetPage {
  return withPageText(sound(parsePage(slug, `---\ntitle: ${title}\ndescription: ${description}\n---\n${body}\n`)));
}

export function withPageText(page: Page): TypesetPage {
  return { ...page, typeset: typesetText({ ...page, path: routes.page(page.slug) }, {}, SITE_URL) };
}

/** The value, when nothing is wrong with it; else a `ContentError` that says what is. */
export function sound<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new ContentError(checked.problems);
}
