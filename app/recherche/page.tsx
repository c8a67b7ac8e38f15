import type { Metadata } from 'next';
import { FrontHead } from '@/components/FrontHead';
import { SearchForm } from '@/components/SearchForm';
import { SearchResults } from '@/components/SearchResults';
import { Sheet } from '@/components/Sheet';
import { frameOf } from '@/lib/content/frame';
import { theLibrary } from '@/lib/content/theLibrary';
import { address, paperOf } from '@/lib/discovery/paper';
import { pagePath, routes } from '@/lib/routes';
import { findSearchPage, type Typed } from '@/lib/search/searchPage';
import { theSearch } from '@/lib/search/theSearch';
import { words } from '@/lib/text/words';

// Results are for readers; search engines have the fronts and the archives.
export async function generateMetadata(): Promise<Metadata> {
  const description = words.searchIs((await theLibrary()).site.name);
  return { title: words.search, description, robots: { index: false, follow: true }, alternates: { canonical: routes.search } };
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
