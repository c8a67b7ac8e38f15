import { routes } from '@/lib/addresses/routes';
import type { ArticleSummary } from '@/lib/content/article';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import { anchors } from '@/lib/text/anchors';
import { words } from '@/lib/text/words';
import style from './MostRead.module.css';

interface Props {
  stories: readonly ArticleSummary[];
}

/** The stories that are read most at present, in their order; nothing where there is no such list. */
export function MostRead({ stories }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className={style.mostRead} aria-labelledby={anchors.mostRead}>
      <h2 id={anchors.mostRead}>{words.mostRead}</h2>
      <ol>
        {stories.map(({ slug, headline, lang }) => (
          <li key={slug}>
            <a href={routes.article(slug)} {...languageAttributes(lang)}>
              {typesetIn(headline, lang)}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
