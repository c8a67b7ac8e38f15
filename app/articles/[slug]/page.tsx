import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Ask } from '@/components/giving/Ask';
import { JsonLd } from '@/components/page/JsonLd';
import { InDossier } from '@/components/story/InDossier';
import { MostRead } from '@/components/story/MostRead';
import { NextStories } from '@/components/story/NextStories';
import { ReadAlso } from '@/components/story/ReadAlso';
import { Story } from '@/components/story/Story';
import { PageFrame } from '@/components/page/Sheet';
import { noteAgeing } from '@/lib/selection/ageing';
import { placeInDossier } from '@/lib/selection/dossiers';
import { frameOf } from '@/lib/selection/frame';
import { noteLive } from '@/lib/selection/live';
import { recordingsOf } from '@/lib/selection/recordings/recordings';
import { translationsOf } from '@/lib/selection/translations';
import { mostRead } from '@/lib/selection/mostRead';
import { readAlso } from '@/lib/selection/related';
import { theLibrary } from '@/lib/library/theLibrary';
import { creatorsOf } from '@/lib/discovery/authors';
import { articleMetadata } from '@/lib/discovery/head/articleMetadata';
import { articleBreadcrumb, newsArticle } from '@/lib/discovery/jsonLd/jsonLdArticle';
import { address, paperOf } from '@/lib/discovery/paper';
import { asShown } from '@/lib/discovery/pictures';
import { FOLLOW, GIVING_PAGE, routes } from '@/lib/addresses/routes';
import { settings } from '@/lib/process/settings';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Partial<Record<typeof FOLLOW, string>>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const library = await theLibrary();
  const article = await library.findArticle(slug);
  if (!article) return {};
  const noindex = article.noindex || FOLLOW in (await searchParams);
  return articleMetadata({ ...article, noindex }, paperOf(library), {
    creators: creatorsOf(library, article),
    recordings: await recordingsOf(library, article),
    translations: translationsOf(library, article),
  });
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const library = await theLibrary();
  const article = await library.findArticle(slug);
  if (!article) notFound();
  const { site } = library;
  const appeal = library.findPageFields(GIVING_PAGE);
  const paper = paperOf(library);
  const now = Date.now();
  noteAgeing(library, article, now);
  noteLive(library, [article], now);
  // The server lets nobody follow what is no live coverage, or no longer.
  const following = FOLLOW in (await searchParams);
  const recordings = await recordingsOf(library, article);
  const place = placeInDossier(library, article);
  const translations = translationsOf(library, article);
  return (
    <PageFrame frame={frameOf(library)} section={article.section} address={address(paper, routes.article(slug))} date={article.publishedAt}>
      <Story
        site={site}
        article={article}
        recordings={recordings}
        translations={translations}
        siteUrl={settings().siteUrl}
        now={now}
        following={following}
      />
      {place && <InDossier place={place} />}
      {appeal && <Ask appeal={appeal} donation={site.donation} />}
      <ReadAlso stories={readAlso(library, article)} site={site} />
      <MostRead stories={mostRead(library, article)} />
      <NextStories neighbours={library.neighbours(article)} />
      <JsonLd
        nodes={[
          newsArticle(await asShown(library, article), paper, { dossier: place?.dossier, recordings, translations }),
          articleBreadcrumb(article, paper),
        ]}
      />
    </PageFrame>
  );
}
