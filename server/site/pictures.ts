import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { picturePath, type PictureAddress } from '@/lib/addresses/pictureAddress';
import { isShape } from '@/lib/addresses/renditions';
import { keysHeader } from '@/lib/discovery/edges/edgeKeys';
import { printStamp } from '@/lib/files/stamp';
import type { Library } from '@/lib/library/library';
import { findDownload } from '@/lib/pictures/downloads';
import { PictureChanged, readMedia, type Media } from '@/lib/pictures/media';
import { isOffered } from '@/lib/pictures/pictureSources';
import { pictureFormat } from '@/lib/pictures/rendition';
import { newNotes, withNotes } from '@/lib/process/renderNotes';
import { articlePicture } from '@/lib/selection/articlePictures';
import { Entity } from '../http/entity';
import { caching, openToOthers, type Headers } from '../http/headers';
import type { MakeRendition } from './makeRendition';

/** Where a picture is now, when the request was for another address of it; else the picture. */
export type FoundPicture = { readonly movedTo: string } | { readonly entity: Entity };

interface PicturesParts {
  readonly library: Pick<Library, 'pictureFolder'>;
  readonly make: MakeRendition;
  readonly security: Headers;
  /** Bytes of pictures kept in memory. */
  readonly maxBytes: number;
}

/** A picture as it is asked for. */
interface Asked {
  readonly path: string;
  readonly address: PictureAddress;
  readonly accept: string | undefined;
  /** Fills with what says whose picture it is. */
  readonly keys: Set<string>;
  readonly library: Pick<Library, 'pictureFolder'>;
}

/** Bytes that a kept picture takes beside its own: key, header fields, validators. */
const OVERHEAD = 2048;

/** The pictures of public articles, as they are, made smaller or cut, and what else lies beside them to be downloaded, kept in memory. */
export class Pictures {
  readonly #parts: PicturesParts;
  readonly #kept: LRUCache<string, Entity>;
  readonly #making = new Map<string, Promise<Entity>>();

  constructor(parts: PicturesParts) {
    this.#parts = parts;
    this.#kept = new LRUCache({ maxSize: parts.maxBytes, sizeCalculation: ({ body }) => body.length + OVERHEAD });
  }

  /**
   * What stands at `path`, of which `address` was read; `undefined` when there is no such picture. The version before, on a
   * page that a CDN still holds, leads to the present one. Rejects with `Overloaded`, or with `PictureChanged` for a file
   * that is being written. `library` is another than the readers' for whoever may see more.
   */
  async find(
    path: string,
    address: PictureAddress,
    accept: string | undefined,
    library = this.#parts.library,
  ): Promise<FoundPicture | undefined> {
    const asked = { path, address, accept, keys: new Set<string>(), library };
    return withNotes(newNotes(asked.keys), async () => {
      try {
        return await this.#find(asked);
      } catch (error) {
        if (!(error instanceof PictureChanged)) throw error;
        return this.#find(asked);
      }
    });
  }

  async #find(asked: Asked): Promise<FoundPicture | undefined> {
    const { path, address, library } = asked;
    const download = await this.#download(asked);
    if (download) return { entity: download };
    const media = await articlePicture(library, address.slug, address.file);
    if (media === undefined || !isOffered(media, address.rendition)) return undefined;
    const present = picturePath({ ...address, version: address.version && media.version });
    return present === path ? { entity: await this.#keep(media, asked) } : { movedTo: present };
  }

  /** Never shown by itself: a document from beside an article is none of the site's pages. */
  async #download({ path, address: { slug, file, rendition, version }, keys, library }: Asked): Promise<Entity | undefined> {
    const folder = rendition === 'original' && version === undefined ? library.pictureFolder(slug) : undefined;
    const found = folder === undefined ? undefined : await findDownload(folder, file);
    if (!found) return undefined;
    const make = async (): Promise<Entity> =>
      new Entity(await readFile(found.file), {
        ...this.#parts.security,
        'content-type': found.type,
        'content-disposition': 'attachment',
        'cache-control': caching.file,
        ...keysHeader(keys),
      });
    const key = `${path} ${printStamp(found.stamp)}`;
    return this.#kept.get(key) ?? this.#making.get(key) ?? this.#makeOnce(key, make);
  }

  #keep(media: Media, { path, address: { rendition, version }, accept, keys }: Asked): Entity | Promise<Entity> {
    const format = rendition === 'original' ? undefined : pictureFormat(media, rendition, accept);
    const key = `${path} ${media.version} ${format ?? ''}`;
    const make = async (): Promise<Entity> => {
      const { type, body } =
        rendition === 'original' || format === undefined
          ? { type: media.type, body: await readMedia(media) }
          : await this.#parts.make(media, rendition, format);
      return new Entity(body, {
        ...this.#parts.security,
        ...openToOthers,
        'content-type': type,
        'cache-control': version === undefined ? caching.file : caching.immutable,
        ...keysHeader(keys),
        ...(format !== undefined && !isShape(rendition) && { vary: 'Accept' }),
      });
    };
    return this.#kept.get(key) ?? this.#making.get(key) ?? this.#makeOnce(key, make);
  }

  /** However many ask for a picture that is being made, it is made once. */
  async #makeOnce(key: string, make: () => Promise<Entity>): Promise<Entity> {
    const making = make();
    this.#making.set(key, making);
    try {
      const entity = await making;
      this.#kept.set(key, entity);
      return entity;
    } finally {
      this.#making.delete(key);
    }
  }
}
