import { theLibrary } from '@/lib/library/theLibrary';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';
import { sitemapIndex } from '@/lib/discovery/sitemap/sitemapIndex';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const library = await theLibrary();
  return respond(sitemapIndex(library, paperOf(library)), types.xml);
}
