import { routes } from '../addresses/routes';
import type { ArticleSummary } from '../content/article';
import { SLUG } from '../content/schema/fields';
import type { Library } from '../library/library';

/** The same story in another language. */
export interface Translation {
  /** BCP 47. */
  readonly lang: string;
  /** A path of the site, or a whole address elsewhere. */
  readonly href: string;
  /** `translation`: of this story; `original`: what this story is a translation of; `sibling`: of the same original. */
  readonly is: 'translation' | 'original' | 'sibling';
  /** Search engines may not list it. */
  readonly isUnlisted: boolean;
}

type Asked = Pick<Library, 'findSummary' | 'site' | 'translatedAs'>;

/**
 * A story in all other languages, each once: its own translations, the story that names it as one, and the others that this one names. Only
 * one of two has to name the other. Readers are sent nowhere where nothing is public.
 */
export function translationsOf(library: Asked, article: ArticleSummary): readonly Translation[] {
  const own = languageOf(library, article);
  const originals = library.translatedAs(article.slug).filter(({ slug }) => slug !== article.slug);
  const all = [
    ...named(library, article, 'translation'),
    ...originals.map((original) => ofStory(original, languageOf(library, original), 'original')),
    ...originals.flatMap((original) => named(library, original, 'sibling')),
  ];
  return all.filter(({ lang }, at) => lang !== own && all.findIndex((other) => other.lang === lang) === at);
}

function languageOf({ site }: Asked, { lang }: ArticleSummary): string {
  return lang ?? site.language;
}

function named(library: Asked, { translations }: ArticleSummary, is: Translation['is']): Translation[] {
  return translations.flatMap(({ lang, to }) => {
    if (!SLUG.test(to)) return [{ lang, href: to, is, isUnlisted: false }];
    const story = library.findSummary(to);
    return story ? [ofStory(story, lang, is)] : [];
  });
}

function ofStory({ slug, noindex, canonical }: ArticleSummary, lang: string, is: Translation['is']): Translation {
  return { lang, href: routes.article(slug), is, isUnlisted: noindex || canonical !== undefined };
}
