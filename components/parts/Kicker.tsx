import type { ArticleSummary } from '@/lib/content/article';
import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { DOT } from '@/lib/text/spaces';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import { typeset } from '@/lib/text/typography';
import style from './Kicker.module.css';

interface Props {
  article: ArticleSummary;
  site: Site;
  /** On a front, where the headline is the one way in and its section often the page itself, the section is no link. */
  linked?: boolean;
}

/** The short label above a headline: the section, then the article's own kicker. */
export function Kicker({ article: { section, kicker, lang }, site, linked = false }: Props) {
  const label = typeset(site.sections.find(({ id }) => id === section)?.label ?? '');
  return (
    <p className={style.kicker}>
      {linked ? <a href={routes.section(section)}>{label}</a> : label}
      {kicker !== undefined && (
        <span className={style.own}>
          {DOT}
          <bdi {...languageAttributes(lang)}>{typesetIn(kicker, lang)}</bdi>
        </span>
      )}
    </p>
  );
}
