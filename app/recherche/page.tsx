import type { Metadata } from 'next';
import { FrontHead } from '@/components/FrontHead';
import { SearchForm } from '@/components/SearchForm';
import { SearchResults } from '@/components/SearchResults';
import { Sheet } from '@/components/Sheet';
import { frameOf } from '@/lib/content/frame';
import { theLibrary } from '@/lib/content/theLibrary';
import { head } from '@/lib/discovery/head';
import { address, paperOf } from '@/lib/discovery/paper';
import { pagePath, routes } from '@/lib/routes';
import { findSearchPage, type Typed } from '@/lib/search/searchPage';
import { theSearch } from '@/lib/search/theSearch';
import { words } from '@/lib/text/words';

// Results are for readers; search engines have the fronts and the archives.
export async function generateMetadata(): Promise<Metadata> {
  const library = await theLibrary();
  const description = words.searchIs(library.site.name);
  return { title: words.search, description, ...head(paperOf(library), { canonical: routes.search, noindex: true }) };
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<Typed> }) {
  const library = await theLibrary();
  const found = await findSearchPage(library, theSearch(), await searchParams);
  const years = library.fronts('archive').map(({ id }) => id);
  return (
    <Sheet
      frame={frameOf(library)}
      current={routes.search}
      address={address(paperOf(library), pagePath(routes.searchFor(found.question), found.page))}
    >
      <FrontHead title={words.search} count={0} />
      <SearchForm site={library.site} question={found.question} years={years.filter((id) => id.length === 4)} />
      <SearchResults site={library.site} found={found} />
    </Sheet>
  );
}
