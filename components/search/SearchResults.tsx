import type { SearchPage } from '@/lib/search/searchPage';
import { routes } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { words } from '@/lib/text/words';
import { EmptyNotice } from '../parts/EmptyNotice';
import { Pagination } from '../parts/Pagination';
import { SearchHit } from './SearchHit';
import style from './SearchResults.module.css';

interface Props {
  site: Site;
  found: SearchPage;
}

/** What a question found, or what to do when it found nothing. */
export function SearchResults({ site, found: { question, state, hits, count, more, page, pages, complete } }: Props) {
  if (state === 'unasked') return <p>{words.searchHint}</p>;
  const notice = (title: string, advice: string) => (
    <EmptyNotice title={title} advice={advice} link={{ path: routes.archives, label: words.archives }} />
  );
  if (state === 'unavailable') return notice(words.searchUnavailable, words.searchUnavailableAdvice);
  if (hits.length === 0 && !complete) return notice(words.searchIncomplete, words.searchIncompleteAdvice);
  if (hits.length === 0) return notice(words.nothingFound(question.text), words.nothingFoundAdvice);
  return (
    <section className={style.results} aria-labelledby="resultats">
      <h2 id="resultats">{words.found(count, more, question.text)}</h2>
      {!complete && (
        <p>
          {words.searchIncomplete} {words.searchIncompleteAdvice}
        </p>
      )}
      {hits.map((hit) => (
        <SearchHit key={hit.article.slug} hit={hit} site={site} />
      ))}
      <Pagination path={routes.searchFor(question)} at={{ page, pages }} labels={[words.previousPage, words.nextPage]} />
    </section>
  );
}
