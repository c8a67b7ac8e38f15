import type { ArticleSummary } from '../../content/article';
import type { Site } from '../../content/site';
import { languageName } from '../../language/languageName';
import type { Problem } from '../../content/problem';
import { SLUG } from '../../content/schema/fields';
import type { Mention } from '../text/checkBody';

/** A language that an article says it is translated into, and the name or the address of the translation. */
export interface TranslationMention extends Mention {
  readonly lang: string;
}

/** An article that was read, where its fields are sound. */
interface Read {
  readonly slug: string;
  readonly article?: ArticleSummary;
  readonly translations: readonly TranslationMention[];
}

/** Whether the translations that articles name are in the languages that they say. `languageOf` answers a slug's language, where it is known. */
export function checkTranslations(
  { article, translations }: Read,
  { language }: Pick<Site, 'language'>,
  languageOf: (slug: string) => string | undefined,
): Problem[] {
  return translations.flatMap(({ target, lang, place }): Problem[] => {
    if (lang === (article?.lang ?? language)) {
      return [{ ...place, message: `l’article est déjà en ${languageName(lang)} ; écrivez la langue de la traduction` }];
    }
    const is = languageOf(target);
    if (is === undefined || is === lang) return [];
    const message = `« ${target} » est en ${languageName(is)}, non en ${languageName(lang)} ; corrigez lang dans l’un des deux fichiers`;
    return [{ ...place, message }];
  });
}

/** Those that are articles of the paper. */
export function here(translations: readonly TranslationMention[]): readonly Mention[] {
  return translations.filter(({ target }) => SLUG.test(target));
}
