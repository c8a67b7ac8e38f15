import { routes } from '@/lib/addresses/routes';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import type { ArticleSummary } from '@/lib/content/article';
import type { DossierPlace } from '@/lib/selection/dossiers';
import { labelled } from '../parts/labelled';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './NextStories.module.css';

interface Props {
  place: DossierPlace;
}

/** The dossier that a story is part of, and the stories before and after it there. Reading modes leave a `menu` out. */
export function InDossier({ place: { dossier, before, after } }: Props) {
  return (
    <nav className={`${style.next} menu`} aria-label={words.dossier}>
      <a href={routes.dossier(dossier.slug)} className={style.whole}>
        <span>{words.dossier}</span> {typeset(dossier.headline)}
      </a>{' '}
      {before && <Neighbour story={before} word={words.before} />} {after && <Neighbour story={after} word={words.after} />}
    </nav>
  );
}

function Neighbour({ story, word }: { story: ArticleSummary; word: string }) {
  const { slug, headline, lang } = story;
  return (
    <a href={routes.article(slug)}>
      <span>{labelled(word, story)}</span> <bdi {...languageAttributes(lang)}>{typesetIn(headline, lang)}</bdi>
    </a>
  );
}
