import type { Metadata } from 'next';
import { FrontIndex } from '@/components/fronts/FrontIndex';
import type { ListedEntry } from '@/components/fronts/FrontList';
import { JsonLd } from '@/components/page/JsonLd';
import { PageFrame } from '@/components/page/Sheet';
import { frontMetadata } from '@/lib/discovery/head/frontMetadata';
import { breadcrumb } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { address, paperOf } from '@/lib/discovery/paper';
import type { Library } from '@/lib/library/library';
import { theLibrary } from '@/lib/library/theLibrary';
import { frameOf } from '@/lib/selection/frame';
import { joinNames } from '@/lib/text/names';
import { words } from '@/lib/text/words';

interface Index {
  readonly path: string;
  readonly title: string;
  readonly entries: (library: Library) => readonly ListedEntry[];
}

/** A page of some 30 KB; an archive of twenty years has thousands of topics, and its stories lead to every one. */
const MOST = 500;
/** Names that a description has room for. */
const NAMED = 8;

/** What a route exports that lists all fronts of one kind. */
export function indexRoute({ path, title, entries }: Index) {
  const most = (library: Library): readonly ListedEntry[] => {
    const all = entries(library);
    const kept = new Set(all.toSorted((a, b) => b.count - a.count).slice(0, MOST));
    return all.filter((entry) => kept.has(entry));
  };
  const generateMetadata = async (): Promise<Metadata> => {
    const library = await theLibrary();
    const all = most(library);
    const names = all.toSorted((a, b) => b.count - a.count).slice(0, NAMED);
    const description = words.ofKind(title, joinNames(names.map(({ label }) => label)));
    return frontMetadata({ title, description, path }, { page: 1, pages: 1, count: all.length }, paperOf(library));
  };
  const Page = async () => {
    const library = await theLibrary();
    const paper = paperOf(library);
    return (
      <PageFrame frame={frameOf(library)} current={path} address={address(paper, path)}>
        <FrontIndex title={title} entries={most(library)} count={library.count({ kind: 'latest' })} />
        <JsonLd nodes={[breadcrumb(paper, [{ label: title, path }])]} />
      </PageFrame>
    );
  };
  return { Page, generateMetadata };
}
