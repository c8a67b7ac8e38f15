import { parseArticle, type Article } from '@/lib/content/article';
import { parsePage, type Page } from '@/lib/content/page';
import { ContentError, type Checked } from '@/lib/content/problem';
import { parseSite } from '@/lib/content/site';

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

export const site = sound(parseSite('site.yaml', SITE_YAML));

type Fields = Readonly<Record<string, string>>;

/** An article's file as an editor would type it: a sound one, with `fields` (YAML) added or replaced. */
export function articleText(fields: Fields = {}, body = 'Un paragraphe.'): string {
  const all = { headline: 'Un titre', section: 'economie', publishedAt: '2025-06-10', ...fields };
  return ['---', ...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '---', body, ''].join('\n');
}

export function article(fields: Fields = {}, body?: string, slug = 'un-article'): Article {
  return sound(parseArticle(slug, articleText(fields, body), site));
}

export function page(slug: string, title: string, description: string, body = 'Un paragraphe.'): Page {
  return sound(parsePage(slug, `---\ntitle: ${title}\ndescription: ${description}\n---\n${body}\n`));
}

/** The value, when nothing is wrong with it; else a `ContentError` that says what is. */
export function sound<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new ContentError(checked.problems);
}
