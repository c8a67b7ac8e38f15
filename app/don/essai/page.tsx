import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GiftDemo } from '@/components/giving/GiftDemo';
import { queryOf, readFound } from '@/lib/donation/found';
import { GIFT_PARAMETER } from '@/lib/donation/paths';
import { demoWords } from '@/lib/donation/words';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: demoWords.title, robots: { index: false } };

/** The payment page of the demonstration. */
export default async function DemoPage({ searchParams }: Props) {
  const query = queryOf(await searchParams);
  const { gift } = readFound(query);
  if (!gift) notFound();
  return <GiftDemo gift={gift} sealed={query.get(GIFT_PARAMETER) ?? ''} />;
}
