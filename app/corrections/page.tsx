import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionList } from '@/components/page/CorrectionList';
import { PageFrame } from '@/components/page/Sheet';
import { JsonLd } from '@/components/page/JsonLd';
import { CORRECTIONS_PAGE, pagePath, routes } from '@/lib/addresses/routes';
import { frontMetadata } from '@/lib/discovery/head/frontMetadata';
import { breadcrumb } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { address, paperOf } from '@/lib/discovery/paper';
import { theLibrary } from '@/lib/library/theLibrary';
import { findCorrections } from '@/lib/selection/corrections';
import { frameOf } from '@/lib/selection/frame';
import { words } from '@/lib/text/words';

interface Props {
  searchParams: Promise<{ page?: string }>;
}

async function found({ searchParams }: Props) {
  const library = await theLibrary();
  const at = findCorrections(library, (await searchParams).page);
  if (!at) notFound();
  const page = await library.findPage(CORRECTIONS_PAGE);
  return { library, paper: paperOf(library), at, page, title: page?.title ?? words.corrections(2) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { paper, at, page, title } = await found(props);
  const description = page?.description ?? words.correctionsAre(paper.site.name);
  // With a text of the paper's own, it says something without a correction, too.
  return frontMetadata({ title, description, path: routes.corrections }, { ...at, count: at.count + (page ? 1 : 0) }, paper);
}

export default async function CorrectionsPage(props: Props) {
  const { library, paper, at, page, title } = await found(props);
  return (
    <PageFrame frame={frameOf(library)} current={routes.corrections} address={address(paper, pagePath(routes.corrections, at.page))}>
      <CorrectionList site={library.site} page={page} at={at} />
      <JsonLd nodes={[breadcrumb(paper, [{ label: title, path: routes.corrections }])]} />
    </PageFrame>
  );
}
