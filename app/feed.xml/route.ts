import { theLibrary } from '@/lib/library/theLibrary';
import { fullStories, paperChannel } from '@/lib/discovery/feed/channel';
import { hubLink } from '@/lib/discovery/feed/hubLink';
import { rssFeed } from '@/lib/discovery/feed/rss';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const library = await theLibrary();
  const paper = paperOf(library);
  const channel = paperChannel(paper);
  return respond(rssFeed(channel, await fullStories(library, channel, paper), paper), types.rss, hubLink(paper, channel.feed));
}
