import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ErrorNotice } from '@/components/page/ErrorNotice';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
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
  const frame = frameOf(await theLibrary());
  return (
    <PageFrame frame={frame}>
      <ErrorNotice status={status} />
    </PageFrame>
  );
}
