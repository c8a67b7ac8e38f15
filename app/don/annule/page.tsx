import type { Metadata } from 'next';
import { GiftCancelled } from '@/components/giving/GiftReturn';
import { GiftPanel } from '@/components/giving/GiftPanel';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { queryOf } from '@/lib/donation/pageParameters';
import { readTyped } from '@/lib/donation/giftFields';
import { panelOf } from '@/lib/donation/panel';
import { returnWords } from '@/lib/donation/words';
import { routes } from '@/lib/addresses/routes';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: returnWords.cancelledTitle, robots: { index: false } };

/** Where donors come back to when they have left the payment page. */
export default async function CancelledPage({ searchParams }: Props) {
  const library = await theLibrary();
  return (
    <PageFrame frame={frameOf(library)} current={routes.giving}>
      <GiftCancelled>
        <GiftPanel {...panelOf(library)} typed={readTyped(queryOf(await searchParams))} />
      </GiftCancelled>
    </PageFrame>
  );
}
