import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Headlines } from '@/components/fronts/Headlines';
import { ErrorNotice } from '@/components/page/ErrorNotice';
import { PageFrame } from '@/components/page/Sheet';
import { Withdrawal } from '@/components/page/Withdrawal';
import { ListColumn } from '@/components/parts/ListColumn';
import type { Gone } from '@/lib/content/article';
import { frameOf } from '@/lib/selection/frame';
import { latestStories } from '@/lib/selection/frontStories';
import { theLibrary } from '@/lib/library/theLibrary';
import { errorWords, expiredWords } from '@/lib/text/errorWords';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const gone = (await theLibrary()).findWithdrawal((await params).slug);
  return { title: wordsOf(gone)?.title, robots: { index: false } };
}

/** In the place of an article that was withdrawn, or whose time online has ended. Asked for by the server alone, which answers with 410. */
export default async function WithdrawnPage({ params }: Props) {
  const library = await theLibrary();
  const gone = library.findWithdrawal((await params).slug);
  if (!gone) notFound();
  return (
    <PageFrame frame={frameOf(library)}>
      <ListColumn>
        <ErrorNotice status={410} said={wordsOf(gone)}>
          <Withdrawal gone={gone} timeZone={library.site.timeZone} />
        </ErrorNotice>
        <Headlines stories={latestStories(library)} site={library.site} />
      </ListColumn>
    </PageFrame>
  );
}

function wordsOf(gone: Gone | undefined) {
  return gone?.reason === undefined ? expiredWords : errorWords[410];
}
