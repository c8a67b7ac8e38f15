import { findMedia, readMedia } from '@/lib/pictures/media';
import { theLibrary } from '@/lib/library/theLibrary';

interface Context {
  params: Promise<{ slug: string; file: string }>;
}

/** Where Next's optimizer fetches a picture from; readers get `/media/…` from the server itself. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params;
  const folder = (await theLibrary()).pictureFolder(slug);
  const media = folder === undefined ? undefined : await findMedia(slug, folder, file);
  if (!media) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readMedia(media)), { headers: { 'content-type': media.type } });
}
