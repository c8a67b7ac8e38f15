import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Appeal } from '@/components/giving/Appeal';
import { GiftPanel } from '@/components/giving/GiftPanel';
import { JsonLd } from '@/components/page/JsonLd';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { theLibrary } from '@/lib/library/theLibrary';
import { donateAction } from '@/lib/discovery/jsonLd/jsonLdGiving';
import { breadcrumb } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { pageMetadata } from '@/lib/discovery/head/pageMetadata';
import { address, paperOf } from '@/lib/discovery/paper';
import { panelOf } from '@/lib/donation/panel';
import { isOpen } from '@/lib/donation/providers/provider';
import { GIVING_PAGE, routes } from '@/lib/addresses/routes';

export async function generateMetadata(): Promise<Metadata> {
  const library = await theLibrary();
  const appeal = library.findPageFields(GIVING_PAGE);
  return appeal ? pageMetadata(appeal, paperOf(library)) : {};
}

export default async function GivingPage() {
  const library = await theLibrary();
  const appeal = await library.findPage(GIVING_PAGE);
  if (!appeal) notFound();
  const paper = paperOf(library);
  const panel = panelOf(library);
  const trail = breadcrumb(paper, [{ label: appeal.title, path: routes.giving }]);
  return (
    <PageFrame frame={frameOf(library)} current={routes.giving} address={address(paper, routes.giving)}>
      <Appeal page={appeal}>
        <GiftPanel {...panel} />
      </Appeal>
      <JsonLd nodes={isOpen(panel.description) ? [donateAction(appeal, paper), trail] : [trail]} />
    </PageFrame>
  );
}
