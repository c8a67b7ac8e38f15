import { theLibrary } from '@/lib/library/theLibrary';
import { newestStories, paperChannel } from '@/lib/discovery/feed/channel';
import { llmsTxt } from '@/lib/discovery/files/llmsTxt';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const library = await theLibrary();
  const paper = paperOf(library);
  return respond(llmsTxt(await newestStories(library, paperChannel(paper)), paper), types.text);
}
