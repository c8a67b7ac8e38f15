import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontSheet } from '@/components/fronts/FrontSheet';
import { Months } from '@/components/fronts/Months';
import { frameOf } from '@/lib/selection/frame';
import { findFrontPage } from '@/lib/selection/paging';
import { theLibrary } from '@/lib/library/theLibrary';
import { frontMetadata } from '@/lib/discovery/head/frontMetadata';
import { paperOf } from '@/lib/discovery/paper';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<{ page?: string }>;
}

async function find({ params, searchParams }: Props) {
  const { year } = await params;
  const library = await theLibrary();
  const at = findFrontPage(library, { kind: 'archive', id: year }, (await searchParams).page, Date.now());
  if (!at) return undefined;
  const about = { title: words.archivesOf(year), description: words.archiveIs(year, library.site.name), path: routes.archive(year) };
  return { library, paper: paperOf(library), year, about, at };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const front = await find(props);
  return front ? frontMetadata(front.about, front.at, front.paper) : {};
}

export default async function YearPage(props: Props) {
  const front = await find(props);
  if (!front) notFound();
  const { library, paper, year, about, at } = front;
  const months = library.fronts('archive').filter(({ id }) => id.startsWith(`${year}-`));
  const above = [{ label: words.archives, path: routes.archives }];
  return (
    <FrontSheet frame={frameOf(library)} paper={paper} about={about} at={at} title={year} above={above}>
      <Months months={months} />
    </FrontSheet>
  );
}
