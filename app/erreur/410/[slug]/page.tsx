import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Headlines } from '@/components/fronts/Headlines';
import { ErrorNotice } from '@/components/page/ErrorNotice';
import { PageFrame } from '@/components/page/Sheet';
import { Withdrawal } from '@/components/page/Withdrawal';
import { ListColumn } from '@/components/parts/ListColumn';
import { frameOf } from '@/lib/selection/frame';
import { latestStories } from '@/lib/selection/frontStories';
import { theLibrary } from '@/lib/library/theLibrary';
import { errorWords } from '@/lib/text/errorWords';

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: errorWords[410]?.title, robots: { index: false } };

/** In the place of an article that was withdrawn. Asked for by the server alone, which answers with 410. */
export default async function WithdrawnPage({ params }: Props) {
  const library = await theLibrary();
  const withdrawn = library.findWithdrawal((await params).slug);
  if (!withdrawn) notFound();
  return (
    <PageFrame frame={frameOf(library)}>
      <ListColumn>
        <ErrorNotice status={410}>
          <Withdrawal withdrawn={withdrawn} timeZone={library.site.timeZone} />
        </ErrorNotice>
        <Headlines stories={latestStories(library)} site={library.site} />
      </ListColumn>
    </PageFrame>
  );
}
