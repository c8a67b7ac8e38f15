import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Ticker } from '@/components/live/Ticker';
import { theLibrary } from '@/lib/library/theLibrary';
import { noteLive } from '@/lib/selection/live';
import { words } from '@/lib/text/words';

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: words.latestEntry, robots: { index: false } };

/** Stands in a frame of the coverage's own page, for readers who follow it. */
export default async function TickerPage({ params }: Props) {
  const { slug } = await params;
  const library = await theLibrary();
  const article = await library.findArticle(slug);
  if (!article) notFound();
  const now = Date.now();
  noteLive(library, [article], now);
  return <Ticker article={article} timeZone={library.site.timeZone} now={now} />;
}
