import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GiftDemo } from '@/components/giving/GiftDemo';
import { queryOf, readGiftFindings } from '@/lib/donation/pageParameters';
import { demoWords } from '@/lib/donation/words';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: demoWords.title, robots: { index: false } };

/** The payment page of the demonstration. */
export default async function DemoPage({ searchParams }: Props) {
  const { gift, sealed } = readGiftFindings(queryOf(await searchParams));
  if (!gift || sealed === undefined) notFound();
  return <GiftDemo gift={gift} sealed={sealed} />;
}
