import type { Translation } from '@/lib/selection/translations';
import { languageName } from '@/lib/language/languageName';
import { words } from '@/lib/text/words';
import { Facts } from '../parts/Facts';

interface Props {
  translations: readonly Translation[];
}

/** The ways to the same story in other languages; nothing where there is none. */
export function Translations({ translations }: Props) {
  if (translations.length === 0) return null;
  const links = translations.map(({ lang, href }) => (
    <a href={href} hrefLang={lang} rel="alternate">
      {words.readIn(languageName(lang))}
    </a>
  ));
  return <Facts facts={links} />;
}
