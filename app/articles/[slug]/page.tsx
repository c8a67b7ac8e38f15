import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Ask } from '@/components/Ask';
import { JsonLd } from '@/components/JsonLd';
import { NextStories } from '@/components/NextStories';
import { ReadAlso } from '@/components/ReadAlso';
import { Story } from '@/components/Story';
import { Sheet } from '@/components/Sheet';
import { noteAgeing } from '@/lib/content/ageing';
import { articlePictures } from '@/lib/content/articlePictures';
import { frameOf } from '@/lib/content/frame';
import { neighbours } from '@/lib/content/neighbours';
import { readAlso } from '@/lib/content/related';
import { theLibrary } from '@/lib/content/theLibrary';
import { articleMetadata } from '@/lib/discovery/articleMetadata';
import { articleBreadcrumb, newsArticle } from '@/lib/discovery/jsonLdArticle';
import { address, paperOf } from '@/lib/discovery/paper';
import { asShown } from '@/lib/discovery/pictures';
import { GIVING_PAGE, routes } from '@/lib/routes';
import { settings } from '@/lib/settings';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const library = await theLibrary();
  const article = await library.findArticle(slug);
  return article ? articleMetadata(article, paperOf(library)) : {};
}

export default async function ArticlePage({ params }: Props) {
  const { slug } = await params;
  const library = await theLibrary();
  const article = await library.findArticle(slug);
  if (!article) notFound();
  const { site } = library;
  const appeal = library.findPage(GIVING_PAGE);
  const paper = paperOf(library);
  const now = Date.now();
  noteAgeing(library, article, now);
  return (
    <Sheet frame={frameOf(library)} section={article.section} address={address(paper, routes.article(slug))} date={article.publishedAt}>
      <Story site={site} article={article} siteUrl={settings().siteUrl} now={now} pictures={await articlePictures(library, article)} />
      {appeal && <Ask appeal={appeal} />}
      <ReadAlso stories={readAlso(library, article)} site={site} />
      <NextStories neighbours={neighbours(library, article)} />
      <JsonLd nodes={[newsArticle(await asShown(library, article), paper), articleBreadcrumb(article, paper)]} />
    </Sheet>
  );
}
