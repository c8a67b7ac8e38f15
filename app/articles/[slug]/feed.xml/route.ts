import { theLibrary } from '@/lib/library/theLibrary';
import { hubLink } from '@/lib/discovery/feed/hubLink';
import { liveFeed } from '@/lib/discovery/feed/liveFeed';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';
import { routes } from '@/lib/addresses/routes';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const library = await theLibrary();
  const { slug } = await params;
  const article = await library.findArticle(slug);
  const paper = paperOf(library);
  return respond(article && liveFeed(article, paper), types.rss, hubLink(paper, routes.articleFeed(slug)));
}
