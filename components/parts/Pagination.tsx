import { namedPages, type FrontPage } from '@/lib/selection/paging';
import { pagePath } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';
import style from './Pagination.module.css';

interface Props {
  /** Of the front's first page. */
  path: string;
  at: Pick<FrontPage, 'page' | 'pages'>;
  /** What the ways back and forth are called. */
  labels?: readonly [back: string, forth: string];
}

/** The way to the other pages of a front; nothing where there is only one. */
export function Pagination({ path, at: { page, pages }, labels: [back, forth] = [words.newerStories, words.olderStories] }: Props) {
  if (pages === 1) return null;
  return (
    <nav className={style.pagination} aria-label={words.pagination}>
      {page > 1 && (
        <a href={pagePath(path, page - 1)} rel="prev">
          {back}
        </a>
      )}
      <p>{words.page(page, pages)}</p>
      {page < pages && (
        <a href={pagePath(path, page + 1)} rel="next">
          {forth}
        </a>
      )}
      <ol>
        {namedPages(page, pages).map((each) => (
          <li key={each}>
            <a href={pagePath(path, each)} aria-label={words.page(each, pages)} aria-current={each === page ? 'page' : undefined}>
              {each}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
