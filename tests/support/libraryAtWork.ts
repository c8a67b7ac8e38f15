import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLibrary } from '@/lib/library/openLibrary';

// A process that opens a library on an index again and again and saves as fast as it can, until it is killed:
// `node libraryAtWork.mjs <folder> <index> <text of an article>`. It says when all has been read.

const [folder = '', indexFile = '', text = ''] = process.argv.slice(2);
const at = (file: string): string => path.join(folder, 'articles', file);

console.log('begins');
for (let n = 0; ; n += 1) {
  const library = await openLibrary(folder, Date.now, { watch: true, indexFile });
  if (n === 0) console.log('has read all');
  for (let k = 0; k < 200; k += 1) {
    // Whole, so that what lies on the disk is what was saved last.
    writeFileSync(at('.neuf'), text.replace('Un titre', `Titre ${n}`));
    renameSync(at('.neuf'), at(`n-${k}.md`));
  }
  await sleep(300);
  await library.close();
}
