import { theLibrary } from '@/lib/library/theLibrary';
import { fullStories, sectionChannel } from '@/lib/discovery/feed/channel';
import { hubLink } from '@/lib/discovery/feed/hubLink';
import { rssFeed } from '@/lib/discovery/feed/rss';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const library = await theLibrary();
  const paper = paperOf(library);
  const channel = sectionChannel(paper, (await params).id);
  if (!channel) return respond(undefined, types.rss);
  return respond(rssFeed(channel, await fullStories(library, channel, paper), paper), types.rss, hubLink(paper, channel.feed));
}
