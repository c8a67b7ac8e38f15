import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontSheet } from '@/components/fronts/FrontSheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { frontMetadata } from '@/lib/discovery/head/frontMetadata';
import { findLabelledFront } from '@/lib/discovery/head/labelledFront';
import { paperOf } from '@/lib/discovery/paper';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string }>;
}

async function find({ params, searchParams }: Props) {
  const library = await theLibrary();
  const front = findLabelledFront(library, 'author', (await params).id, (await searchParams).page);
  return front && { ...front, library, paper: paperOf(library) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const front = await find(props);
  return front ? frontMetadata(front.about, front.at, front.paper) : {};
}

export default async function AuthorPage(props: Props) {
  const front = await find(props);
  if (!front) notFound();
  const { library, paper, about, at } = front;
  return <FrontSheet frame={frameOf(library)} paper={paper} about={about} at={at} />;
}
