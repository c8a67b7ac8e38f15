import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rooms by whose files content files are read and texts are set, and the packages those use. */
const ROOMS = ['text', 'language', 'addresses', 'pictures', 'markdown', 'content', 'linkCards'];
const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * A digest of all by which files are read and texts are set. Reads some hundred files, in a few milliseconds; the build puts its
 * answer in the place of this file, so that it tells of what runs and not of what is there by then.
 */
export function textSources(): string {
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const at = path.join(ROOT, 'lib', room);
    const files = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx?$/.test(file));
    for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(at, file)));
  }
  return hash.update(readFileSync(path.join(ROOT, 'package-lock.json'))).digest('base64url');
}
