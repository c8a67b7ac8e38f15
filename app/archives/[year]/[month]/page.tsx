import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontSheet } from '@/components/fronts/FrontSheet';
import { frameOf } from '@/lib/selection/frame';
import { findFrontPage } from '@/lib/selection/paging';
import { theLibrary } from '@/lib/library/theLibrary';
import { frontMetadata } from '@/lib/discovery/head/frontMetadata';
import { paperOf } from '@/lib/discovery/paper';
import { routes } from '@/lib/addresses/routes';
import { archiveName } from '@/lib/text/dates';
import { words } from '@/lib/text/words';

interface Props {
  params: Promise<{ year: string; month: string }>;
  searchParams: Promise<{ page?: string }>;
}

async function find({ params, searchParams }: Props) {
  const { year, month } = await params;
  const library = await theLibrary();
  const id = `${year}-${month}`;
  const at = findFrontPage(library, { kind: 'archive', id }, (await searchParams).page, Date.now());
  if (!at) return undefined;
  const time = archiveName(id);
  const about = { title: words.archivesOf(time), description: words.archiveIs(time, library.site.name), path: routes.archive(id) };
  return { library, paper: paperOf(library), year, time, about, at };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const front = await find(props);
  return front ? frontMetadata(front.about, front.at, front.paper) : {};
}

export default async function MonthPage(props: Props) {
  const front = await find(props);
  if (!front) notFound();
  const { library, paper, year, time, about, at } = front;
  const above = [
    { label: words.archives, path: routes.archives },
    { label: year, path: routes.archive(year) },
  ];
  return <FrontSheet frame={frameOf(library)} paper={paper} about={about} at={at} title={time} above={above} />;
}
