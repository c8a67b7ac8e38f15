import type { Metadata } from 'next';
import { Ask } from '@/components/Ask';
import { Front } from '@/components/Front';
import { JsonLd } from '@/components/JsonLd';
import { Sheet } from '@/components/Sheet';
import { frameOf } from '@/lib/content/frame';
import { frontStories, storiesOf } from '@/lib/content/frontStories';
import { theLibrary } from '@/lib/content/theLibrary';
import { frontMetadata } from '@/lib/discovery/frontMetadata';
import { collectionPage } from '@/lib/discovery/jsonLdFront';
import { website } from '@/lib/discovery/jsonLdPaper';
import { address, paperOf } from '@/lib/discovery/paper';
import { GIVING_PAGE, routes } from '@/lib/routes';

export async function generateMetadata(): Promise<Metadata> {
  const library = await theLibrary();
  return frontMetadata({ description: library.site.tagline, path: routes.front }, { page: 1, pages: 1 }, paperOf(library));
}

export default async function FrontPage() {
  const library = await theLibrary();
  const stories = frontStories(library);
  const lead = stories.lead && (await library.findArticle(stories.lead.slug));
  const appeal = library.findPage(GIVING_PAGE);
  const paper = paperOf(library);
  const { name: title, tagline: description } = library.site;
  return (
    <Sheet frame={frameOf(library)} current={routes.front} address={address(paper, routes.front)} date={lead?.publishedAt}>
      <Front site={library.site} lead={lead} stories={stories}>
        {appeal && <Ask appeal={appeal} />}
      </Front>
      <JsonLd nodes={[website(paper), collectionPage({ title, description, path: routes.front, stories: storiesOf(stories) }, paper)]} />
    </Sheet>
  );
}
