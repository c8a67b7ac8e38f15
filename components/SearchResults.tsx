import type { SearchPage } from '@/lib/search/searchPage';
import { routes } from '@/lib/routes';
import type { Site } from '@/lib/site';
import { words } from '@/lib/text/words';
import { EmptyNotice } from './EmptyNotice';
import { Pagination } from './Pagination';
import { SearchHit } from './SearchHit';
import style from './SearchResults.module.css';

interface Props {
  site: Site;
  found: SearchPage;
}

/** What a question found, or what to do when it found nothing. */
export function SearchResults({ site, found: { question, state, hits, count, page, pages } }: Props) {
  if (state === 'unasked') return <p>{words.searchHint}</p>;
  if (state === 'unavailable') return <EmptyNotice title={words.searchUnavailable} advice={words.searchUnavailableAdvice} />;
  const archives = { path: routes.archives, label: words.archives };
  if (hits.length === 0) return <EmptyNotice title={words.nothingFound(question.text)} advice={words.nothingFoundAdvice} link={archives} />;
  return (
    <section className={style.results} aria-labelledby="resultats">
      <h2 id="resultats">{words.found(count, question.text)}</h2>
      {hits.map((hit) => (
        <SearchHit key={hit.article.slug} hit={hit} site={site} />
      ))}
      <Pagination path={routes.searchFor(question)} at={{ page, pages }} labels={[words.previousPage, words.nextPage]} />
    </section>
  );
}
