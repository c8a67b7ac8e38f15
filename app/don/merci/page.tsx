import type { Metadata } from 'next';
import { GiftThanks } from '@/components/giving/GiftReturn';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { queryOf, readGiftFindings } from '@/lib/donation/pageParameters';
import { givingWords } from '@/lib/donation/words';
import { routes } from '@/lib/addresses/routes';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: givingWords.form, robots: { index: false } };

/** Where donors come back to when they have paid. The query is the server's finding, never theirs. */
export default async function ThanksPage({ searchParams }: Props) {
  const library = await theLibrary();
  const { state = 'unknown', gift } = readGiftFindings(queryOf(await searchParams));
  return (
    <PageFrame frame={frameOf(library)} current={routes.giving}>
      <GiftThanks state={state} gift={gift} />
    </PageFrame>
  );
}
