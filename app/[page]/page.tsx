import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/page/JsonLd';
import { PageText } from '@/components/page/PageText';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { breadcrumb } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { pageMetadata } from '@/lib/discovery/head/pageMetadata';
import { address, paperOf } from '@/lib/discovery/paper';
import { routes } from '@/lib/addresses/routes';

interface Props {
  params: Promise<{ page: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const library = await theLibrary();
  const page = library.findPageFields((await params).page);
  return page ? pageMetadata(page, paperOf(library)) : {};
}

export default async function PlainPage({ params }: Props) {
  const library = await theLibrary();
  const page = await library.findPage((await params).page);
  if (!page) notFound();
  const paper = paperOf(library);
  const path = routes.page(page.slug);
  return (
    <PageFrame frame={frameOf(library)} current={path} address={address(paper, path)}>
      <PageText page={page} />
      <JsonLd nodes={[breadcrumb(paper, [{ label: page.title, path }])]} />
    </PageFrame>
  );
}
