import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { languageAttributes, typesetIn } from '@/lib/language/language';
import type { TypesetPage } from '@/lib/library/library';
import type { CorrectionsPage } from '@/lib/selection/corrections';
import { anchors } from '@/lib/text/anchors';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { ListColumn } from '../parts/ListColumn';
import { Pagination } from '../parts/Pagination';
import { Prose } from '../parts/Prose';
import { PublicationDate } from '../parts/PublicationDate';
import { Breadcrumb } from './Breadcrumb';
import style from './CorrectionList.module.css';

interface Props {
  site: Site;
  /** What the paper says of how it corrects, where it has such a page. */
  page: TypesetPage | undefined;
  at: CorrectionsPage;
}

/** Every error that the paper has said, the last first, each with the way to its article. */
export function CorrectionList({ site, page, at }: Props) {
  const title = page?.title ?? words.corrections(2);
  return (
    <ListColumn>
      <header className={style.correctionsHead}>
        <Breadcrumb steps={[{ label: title }]} />
        <h1>{typeset(title)}</h1>
      </header>
      {page && at.page === 1 && <Prose text={page.typeset} />}
      {at.count === 0 && <p>{words.noCorrection}</p>}
      {at.corrections.map(({ article: { slug, headline, lang }, at: moment, text }) => (
        <section key={`${slug} ${moment.epochMs} ${text}`} className={style.correction}>
          <h2 {...languageAttributes(lang)}>
            <a href={`${routes.article(slug)}#${anchors.corrections}`}>{typesetIn(headline, lang)}</a>
          </h2>
          <p>
            <PublicationDate moment={moment} timeZone={site.timeZone} /> – {typeset(text)}
          </p>
        </section>
      ))}
      <Pagination path={routes.corrections} at={at} labels={[words.newerCorrections, words.olderCorrections]} />
    </ListColumn>
  );
}
