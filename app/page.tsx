import type { Metadata } from 'next';
import { Ask } from '@/components/giving/Ask';
import { Front } from '@/components/fronts/Front';
import { JsonLd } from '@/components/page/JsonLd';
import { PageFrame } from '@/components/page/Sheet';
import { frameOf } from '@/lib/selection/frame';
import { frontPictures } from '@/lib/selection/frontPictures';
import { frontStories, storiesOf } from '@/lib/selection/frontStories';
import { noteLive } from '@/lib/selection/live';
import { findStories } from '@/lib/selection/stories';
import { theLibrary } from '@/lib/library/theLibrary';
import { frontMetadata } from '@/lib/discovery/head/frontMetadata';
import { collectionPage } from '@/lib/discovery/jsonLd/jsonLdFront';
import { website } from '@/lib/discovery/jsonLd/jsonLdPaper';
import { address, paperOf } from '@/lib/discovery/paper';
import { GIVING_PAGE, routes } from '@/lib/addresses/routes';

export async function generateMetadata(): Promise<Metadata> {
  const library = await theLibrary();
  return frontMetadata({ description: library.site.tagline, path: routes.front }, { page: 1, pages: 1 }, paperOf(library));
}

export default async function FrontPage() {
  const library = await theLibrary();
  const now = Date.now();
  const frame = frameOf(library, now);
  const stories = frontStories(library, now);
  noteLive(library, storiesOf(stories), now);
  const [lead] = await findStories(library, stories.lead ? [stories.lead.slug] : []);
  const appeal = library.findPageFields(GIVING_PAGE);
  const paper = paperOf(library);
  const { name: title, tagline: description } = library.site;
  return (
    <PageFrame frame={frame} current={routes.front} address={address(paper, routes.front)} date={lead?.publishedAt}>
      {library.site.fediverse && <link rel="me" href={library.site.fediverse.profile} />}
      <Front site={library.site} lead={lead} stories={stories} pictures={await frontPictures(library, stories)} now={now}>
        {appeal && <Ask appeal={appeal} donation={library.site.donation} />}
      </Front>
      <JsonLd nodes={[website(paper), collectionPage({ title, description, path: routes.front, stories: storiesOf(stories) }, paper)]} />
    </PageFrame>
  );
}
