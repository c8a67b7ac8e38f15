import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontHead } from '@/components/fronts/FrontHead';
import { SearchForm } from '@/components/search/SearchForm';
import { SearchResults } from '@/components/search/SearchResults';
import { ListColumn } from '@/components/parts/ListColumn';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { head } from '@/lib/discovery/head/head';
import { headTitle } from '@/lib/discovery/head/headTitle';
import { address, paperOf } from '@/lib/discovery/paper';
import { doNotKeep } from '@/lib/process/renderNotes';
import { pagePath, routes } from '@/lib/addresses/routes';
import { findSearchPage, understand, yearsWithArticles, type Typed } from '@/lib/search/searchPage';
import { theSearch } from '@/lib/search/theSearch';
import { words } from '@/lib/text/words';

interface Props {
  searchParams: Promise<Typed>;
}

// Results are for readers; search engines have the fronts and the archives.
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const library = await theLibrary();
  const { question, page } = understand(library, await searchParams);
  const named = question.text === '' ? words.search : words.searchedFor(question.text);
  return {
    title: headTitle(named, library.site, page === 1 ? '' : `, ${words.pageShort(page)}`),
    description: words.searchIs(library.site.name),
    ...head(paperOf(library), { canonical: routes.search, noindex: true }),
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const library = await theLibrary();
  const found = await findSearchPage(library, theSearch(), await searchParams);
  if (!found) notFound();
  if (found.state === 'unavailable' || !found.complete) doNotKeep();
  return (
    <PageFrame
      frame={frameOf(library)}
      current={routes.search}
      address={address(paperOf(library), pagePath(routes.searchFor(found.question), found.page))}
    >
      <ListColumn>
        <FrontHead title={words.search} count={0} />
        <SearchForm site={library.site} question={found.question} years={yearsWithArticles(library)} />
        <SearchResults site={library.site} found={found} />
      </ListColumn>
    </PageFrame>
  );
}
