import { theLibrary } from '@/lib/library/theLibrary';
import { rsl } from '@/lib/discovery/machines/rsl';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return respond(rsl(paperOf(await theLibrary())), types.rsl);
}
