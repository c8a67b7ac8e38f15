import { theLibrary } from '@/lib/library/theLibrary';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';
import { newsSitemap } from '@/lib/discovery/sitemap/newsSitemap';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const library = await theLibrary();
  return respond(await newsSitemap(library, paperOf(library), Date.now()), types.xml);
}
