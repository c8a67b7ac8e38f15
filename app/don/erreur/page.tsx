import type { Metadata } from 'next';
import { GiftFailed } from '@/components/giving/GiftReturn';
import { GiftPanel } from '@/components/giving/GiftPanel';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { queryOf, readFormFindings } from '@/lib/donation/pageParameters';
import { panelOf } from '@/lib/donation/panel';
import { returnWords } from '@/lib/donation/words';
import { routes } from '@/lib/addresses/routes';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: returnWords.failedTitle, robots: { index: false } };

/** For donors whose payment page did not open, or whose payment failed there. */
export default async function FailedPage({ searchParams }: Props) {
  const library = await theLibrary();
  const { typed, failure = 'payment' } = readFormFindings(queryOf(await searchParams));
  const panel = panelOf(library);
  return (
    <PageFrame frame={frameOf(library)} current={routes.giving}>
      <GiftFailed failure={failure} provider={panel.description.name}>
        <GiftPanel {...panel} typed={typed} />
      </GiftFailed>
    </PageFrame>
  );
}
