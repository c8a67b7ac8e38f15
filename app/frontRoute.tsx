import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontSheet } from '@/components/fronts/FrontSheet';
import { frontMetadata, type NamedFront } from '@/lib/discovery/head/frontMetadata';
import type { Step } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { paperOf } from '@/lib/discovery/paper';
import type { Library } from '@/lib/library/library';
import { theLibrary } from '@/lib/library/theLibrary';
import { frameOf } from '@/lib/selection/frame';
import type { FrontPage } from '@/lib/selection/paging';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string }>;
}

interface Found {
  readonly about: NamedFront;
  readonly at: FrontPage;
}

/** Page `typed` (as in `?page=`) of the front that `id` names, at `now`; `undefined` for what is not there. */
type Find = (library: Library, id: string, typed: string | undefined, now: number) => Found | undefined | Promise<Found | undefined>;

/** What a route of fronts exports: all of them show their list and nothing else. `above` is between the front page and them. */
export function frontRoute(find: Find, above: readonly Step[] = []) {
  const found = async ({ params, searchParams }: Props) => {
    const library = await theLibrary();
    const front = await find(library, (await params).id, (await searchParams).page, Date.now());
    return front && { ...front, library, paper: paperOf(library) };
  };
  const generateMetadata = async (props: Props): Promise<Metadata> => {
    const front = await found(props);
    return front ? frontMetadata(front.about, front.at, front.paper) : {};
  };
  const Page = async (props: Props) => {
    const front = await found(props);
    if (!front) notFound();
    const { library, paper, about, at } = front;
    // A section is a front of every day, as the front page is.
    const frame = frameOf(library, about.section && at.page === 1 ? at.now : undefined);
    return <FrontSheet frame={frame} paper={paper} about={about} at={at} above={above} />;
  };
  return { Page, generateMetadata };
}
