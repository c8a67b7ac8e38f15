import type { Metadata } from 'next';
import { GiftAgain } from '@/components/giving/GiftReturn';
import { GiftPanel } from '@/components/giving/GiftPanel';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { queryOf } from '@/lib/donation/pageParameters';
import { panelAgain } from '@/lib/donation/panel';
import { givingWords, problemsTitle } from '@/lib/donation/words';
import { routes } from '@/lib/addresses/routes';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function find({ searchParams }: Props) {
  const library = await theLibrary();
  return { library, panel: panelAgain(library, queryOf(await searchParams)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { panel } = await find(props);
  return { title: panel.calculated ? givingWords.form : problemsTitle(panel.trouble), robots: { index: false } };
}

/** The form once more, as the server has it drawn in answer to a post; see server/giving/givingPages.ts. */
export default async function GiftAgainPage(props: Props) {
  const { library, panel } = await find(props);
  return (
    <PageFrame frame={frameOf(library)} current={routes.giving}>
      <GiftAgain>
        <GiftPanel {...panel} />
      </GiftAgain>
    </PageFrame>
  );
}
