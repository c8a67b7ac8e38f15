import path from 'node:path';
import { stat } from 'node:fs/promises';
import { decoded } from '../../addresses/canonical';
import { absent } from '../../files/stamp';
import { slugify } from '../../text/slugify';
import type { Mapping } from '../mapping';
import { firstFile } from '../markdown/archiveFolder';
import { localPath } from '../markdown/meantFiles';
import { SourceError } from '../notes';
import type { ImportedDocument, ImportedLabel, Source } from '../source';
import { authorDocument, ghostLabels, postDocument } from './ghostDocuments';
import { jsonTables } from './jsonTables';
import { postSchema, readTables, type Post, type Tables } from './tables';

export interface GhostOptions {
  /** Absolute path of Ghost's `content` folder, where its pictures lie; the export does not hold them. */
  readonly media?: string | undefined;
  readonly mapping?: Pick<Mapping, 'origins'> | undefined;
  /** Of the paper. */
  readonly timeZone: string;
}

/** Opens Ghost's export, a JSON file. Rejects with `SourceError`. */
export async function openGhost(file: string, { media, mapping, timeZone }: GhostOptions): Promise<Source> {
  if ((await stat(file).catch(absent))?.isFile() !== true)
    throw new SourceError({ file, line: 1 }, 'n’est pas un fichier que l’on puisse lire');
  return new GhostExport(file, await readTables(file), media, mapping?.origins ?? [], timeZone);
}

/** What Ghost writes in the place of its own address. */
const PLACEHOLDER = '__GHOST_URL__';

class GhostExport implements Source {
  readonly origin: string | undefined;
  readonly #origins: readonly string[];

  constructor(
    readonly file: string,
    readonly tables: Tables,
    readonly media: string | undefined,
    origins: readonly string[],
    readonly timeZone: string,
  ) {
    this.origin = origins[0];
    this.#origins = [PLACEHOLDER, ...origins];
  }

  get name(): string {
    return slugify(`ghost ${path.basename(this.file, '.json')}`);
  }

  async *documents(): AsyncIterable<ImportedDocument> {
    for (const user of this.tables.users.values()) yield authorDocument(user, this.file);
    for await (const { value, line } of jsonTables(this.file, (table) => table === 'posts')) {
      const post = postSchema.safeParse(value);
      if (!post.success) throw new SourceError({ file: this.file, line }, 'un article n’a pas la forme que Ghost leur donne');
      yield postDocument(withoutPlaceholder(post.data), this.tables, this.file, line, this.timeZone);
    }
  }

  labels(): readonly ImportedLabel[] {
    return ghostLabels(this.tables);
  }

  redirects(): readonly { readonly from: string; readonly to: string }[] {
    return [{ from: '/rss/', to: '/feed.xml' }];
  }

  proposal(): Pick<Mapping, 'origins'> {
    return { origins: this.#origins.filter((origin) => origin !== PLACEHOLDER) };
  }

  oldAddress(address: string, document: ImportedDocument): string | undefined {
    const local = localPath(address, this.#origins);
    if (local === undefined) return undefined;
    const whole = `http://localhost${document.addresses[0] ?? '/'}`;
    if (!URL.canParse(local, whole)) return address;
    const { pathname, search, hash } = new URL(local, whole);
    return pathname + search + hash;
  }

  async findFile(address: string): Promise<string | undefined> {
    const local = localPath(address, this.#origins);
    if (local === undefined || this.media === undefined) return undefined;
    const typed = decoded(local.replace(/[?#].*$/s, '')).replace(/^\/+/, '');
    // Ghost keeps smaller ones beside the picture that was uploaded.
    const original = typed.replace(/^(content\/images\/)size\/[^/]+\/(?:format\/[^/]+\/)?/, '$1');
    const below = original.replace(/^content\//, '');
    return firstFile(this.media, [original, below, below.replace(/^images\//, '')]);
  }
}

/** A post with paths from the root where Ghost wrote its own address. */
function withoutPlaceholder(post: Post): Post {
  const plain = (text: string): string => text.replaceAll(PLACEHOLDER, '');
  const { html, lexical, mobiledoc } = post;
  return { ...post, html: plain(html), lexical: plain(lexical), mobiledoc: plain(mobiledoc) };
}
