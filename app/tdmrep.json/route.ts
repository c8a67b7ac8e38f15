import { theLibrary } from '@/lib/library/theLibrary';
import { tdmRep } from '@/lib/discovery/machines/tdmRep';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';

export const dynamic = 'force-dynamic';

// Readers ask for /.well-known/tdmrep.json: see the route of security.txt.
export async function GET(): Promise<Response> {
  return respond(tdmRep(paperOf(await theLibrary())), types.json);
}
