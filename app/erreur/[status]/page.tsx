import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Headlines } from '@/components/fronts/Headlines';
import { ErrorNotice } from '@/components/page/ErrorNotice';
import { PageFrame } from '@/components/page/Sheet';
import { ListColumn } from '@/components/parts/ListColumn';
import { frameOf } from '@/lib/selection/frame';
import { latestStories } from '@/lib/selection/frontStories';
import { theLibrary } from '@/lib/library/theLibrary';
import { errorWords } from '@/lib/text/errorWords';

interface Props {
  params: Promise<{ status: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: errorWords[Number((await params).status)]?.title, robots: { index: false } };
}

/** Asked for by the server alone, which answers with the status; readers who type this address get a 404. */
export default async function ErrorPage({ params }: Props) {
  const status = Number((await params).status);
  if (errorWords[status] === undefined) notFound();
  const library = await theLibrary();
  return (
    <PageFrame frame={frameOf(library)}>
      <ListColumn>
        <ErrorNotice status={status} />
        {status === 404 && <Headlines stories={latestStories(library)} site={library.site} />}
      </ListColumn>
    </PageFrame>
  );
}
