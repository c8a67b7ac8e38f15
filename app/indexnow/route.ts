import { theLibrary } from '@/lib/library/theLibrary';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';

export const dynamic = 'force-dynamic';

/** The key that proves to IndexNow who announces. Public at `/<key>.txt`, which the server leads here. */
export async function GET(): Promise<Response> {
  return respond(paperOf(await theLibrary()).indexNow?.key, types.text);
}
