import { theLibrary } from '@/lib/library/theLibrary';
import { podcastFeed } from '@/lib/discovery/feed/podcast';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';
import { findEpisodes, findPodcast } from '@/lib/selection/recordings/episodes';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const library = await theLibrary();
  const podcast = findPodcast(library, (await params).id);
  if (!podcast) return respond(undefined, types.rss);
  return respond(podcastFeed(podcast, await findEpisodes(library, podcast), paperOf(library)), types.rss);
}
