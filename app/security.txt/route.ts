import { theLibrary } from '@/lib/library/theLibrary';
import { paperOf } from '@/lib/discovery/paper';
import { respond, types } from '@/lib/discovery/respond';
import { securityTxt } from '@/lib/discovery/files/securityTxt';

export const dynamic = 'force-dynamic';

// Readers ask for /.well-known/security.txt, and the server leads them here: TypeScript and ESLint pass over folders whose
// names begin with a dot.
export async function GET(): Promise<Response> {
  const library = await theLibrary();
  return respond(securityTxt(library, paperOf(library), Date.now()), types.text);
}
