import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { paths } from './place';
import type { Place, Server } from './servers';

/** Somebody who keeps correcting the article. */
export interface Editor {
  /** Saves a new version, which the server is told to look at. Answers a word that only this version has. */
  correct(): Promise<string>;
}

export async function openEditor({ content, folder }: Place, server: Server): Promise<Editor> {
  const file = path.join(content, `${paths.article}.md`);
  const text = await readFile(file, 'utf8');
  const draft = path.join(folder, 'draft.md');
  let version = 0;
  return {
    correct: async () => {
      version += 1;
      const word = `version-${version}.`;
      // Renamed into place, as editors' programs save: nobody ever reads half a file.
      await writeFile(draft, `${text.trimEnd()}\n\n${word}\n`);
      await rename(draft, file);
      server.signal('SIGHUP');
      return word;
    },
  };
}
