import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editorFiles } from '@/lib/editing/editorFiles';
import { readSiteFile } from '@/lib/library/indexer/siteFile';
import { ContentError } from '@/lib/content/problem';
import { settings } from '@/lib/process/settings';

/** `npm run schema`: writes the files for editors' tools again, after a change of fields or sections. */
const { site } = await readSiteFile(settings().contentDir);
if (!site.ok) throw new ContentError(site.problems);
for (const [file, text] of Object.entries(editorFiles(site.value))) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(file);
}
