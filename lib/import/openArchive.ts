import { stat } from 'node:fs/promises';
import { absent } from '../files/stamp';
import type { Mapping } from './mapping';
import { openGhost } from './ghost/openGhost';
import { openMarkdown } from './markdown/openMarkdown';
import { SourceError } from './notes';
import type { Source } from './source';
import { openWordpress } from './wordpress/openWordpress';

export interface ArchiveOptions {
  /** Folder with the files that texts show, where they do not lie in the archive. */
  readonly media?: string | undefined;
  /** The paper's, for times without an offset. */
  readonly timeZone: string;
  /** What a person has decided, where somebody has. */
  readonly mapping: Mapping | undefined;
}

/** Opens an archive by its kind, `wordpress` and so on. Rejects with `SourceError`. */
export async function openArchive(kind: string, at: string, options: ArchiveOptions): Promise<Source> {
  for (const named of [at, ...(options.media === undefined ? [] : [options.media])]) {
    if ((await stat(named).catch(absent)) === undefined)
      throw new SourceError({ file: named, line: 1 }, 'ce fichier ou ce dossier n’existe pas');
  }
  switch (kind) {
    case 'wordpress':
      return openWordpress(at, options);
    case 'ghost':
      return openGhost(at, options);
    case 'hugo':
    case 'jekyll':
    case 'eleventy':
    case 'astro':
    case 'docusaurus':
    case 'markdown':
      return openMarkdown(at, kind, options);
    default:
      throw new SourceError({ file: at, line: 1 }, `« ${kind} » n’est pas un genre d’archive qui se lise`);
  }
}
