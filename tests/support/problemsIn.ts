import { checkContentFolder } from '@/lib/check/checkFolder';
import { formatProblem } from '@/lib/content/problem';
import { SITE_YAML } from './paper';
import { temporaryFolder } from './temporaryFolder';

/** Long after every date in the tests, so that none is scheduled, and near enough that none is doubtful. */
export const NOW = Date.parse('2025-07-01T12:00:00Z');

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A content folder with a small paper's settings and these files, until the test is over. */
export function paperFolder(files: Files = {}): Promise<string> {
  return temporaryFolder({ 'site.yaml': SITE_YAML, ...files });
}

/** What editors are told of a content folder with these files, a line each. */
export async function problemsIn(files: Files): Promise<string[]> {
  return (await checkContentFolder(await paperFolder(files), NOW)).map(formatProblem);
}
