import { theLibrary } from '@/lib/library/theLibrary';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';
import { robotsTxt } from '@/lib/discovery/files/robotsTxt';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return respond(robotsTxt(paperOf(await theLibrary())), types.text);
}
