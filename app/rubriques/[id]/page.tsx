import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontSheet } from '@/components/fronts/FrontSheet';
import { frameOf } from '@/lib/selection/frame';
import { findFrontPage } from '@/lib/selection/paging';
import { theLibrary } from '@/lib/library/theLibrary';
import { frontMetadata } from '@/lib/discovery/head/frontMetadata';
import { paperOf } from '@/lib/discovery/paper';
import { routes } from '@/lib/addresses/routes';
import { words } from '@/lib/text/words';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string }>;
}

async function find({ params, searchParams }: Props) {
  const { id } = await params;
  const library = await theLibrary();
  const section = library.site.sections.find((section) => section.id === id);
  const at = findFrontPage(library, { kind: 'section', id }, (await searchParams).page);
  if (!at || !section) return undefined;
  const about = { title: section.label, description: words.sectionIs(section.label, library.site.name), path: routes.section(id), section };
  return { library, paper: paperOf(library), about, at };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const front = await find(props);
  return front ? frontMetadata(front.about, front.at, front.paper) : {};
}

export default async function SectionPage(props: Props) {
  const front = await find(props);
  if (!front) notFound();
  const { library, paper, about, at } = front;
  return <FrontSheet frame={frameOf(library)} paper={paper} about={about} at={at} />;
}
