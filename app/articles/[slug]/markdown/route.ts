import { theLibrary } from '@/lib/library/theLibrary';
import { articleMarkdown, markdownHeaders } from '@/lib/discovery/files/articleMarkdown';
import { paperOf } from '@/lib/discovery/paper';
import { asShown } from '@/lib/discovery/pictures';
import { respond, types } from '@/lib/discovery/respond';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

/** Readers ask for `/articles/<slug>.md`; a route's own folder cannot end so, and the server leads them here. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const library = await theLibrary();
  const article = await library.findArticle((await params).slug);
  if (!article) return respond(undefined, types.markdown);
  const paper = paperOf(library);
  return respond(articleMarkdown(await asShown(library, article), paper), types.markdown, markdownHeaders(article, paper));
}
