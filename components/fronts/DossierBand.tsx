import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import type { FrontDossier } from '@/lib/selection/frontStories';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './DossierBand.module.css';
import { Teaser } from './Teaser';

interface Props {
  dossier: FrontDossier;
  site: Site;
}

/** The dossier that the editors want on the front page: what it is called, and its first stories. */
export function DossierBand({ dossier: { slug, headline, stories }, site }: Props) {
  return (
    <section className={style.dossier} aria-labelledby={`dossier_${slug}`}>
      <h2 id={`dossier_${slug}`}>
        <span>{words.dossier}</span> <a href={routes.dossier(slug)}>{typeset(headline)}</a>
      </h2>
      {stories.length > 0 && (
        <div className={style.dossierStories}>
          {stories.map((article) => (
            <Teaser key={article.slug} article={article} site={site} level="h3" summary={article.standfirst} kicker={false} undated />
          ))}
        </div>
      )}
    </section>
  );
}
