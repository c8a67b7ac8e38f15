import { theLibrary } from '@/lib/library/theLibrary';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';
import { sitemapPart } from '@/lib/discovery/sitemap/part';

export const dynamic = 'force-dynamic';

interface Props {
  /** `202506.xml` */
  params: Promise<{ part: string }>;
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const library = await theLibrary();
  const { part } = await params;
  const name = /^(.+)\.xml$/.exec(part)?.[1];
  return respond(name === undefined ? undefined : await sitemapPart(library, name, paperOf(library)), types.xml);
}
