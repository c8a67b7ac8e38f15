import { theLibrary } from '@/lib/library/theLibrary';
import { fullStories, paperChannel } from '@/lib/discovery/feed/channel';
import { hubLink } from '@/lib/discovery/feed/hubLink';
import { jsonFeed } from '@/lib/discovery/feed/jsonFeed';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';
import { routes } from '@/lib/addresses/routes';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const library = await theLibrary();
  const paper = paperOf(library);
  const channel = paperChannel(paper, routes.jsonFeed);
  return respond(jsonFeed(channel, await fullStories(library, channel, paper), paper), types.jsonFeed, hubLink(paper, channel.feed));
}
