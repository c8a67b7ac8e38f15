import { LRUCache } from 'lru-cache';
import { routes } from '@/lib/addresses/routes';
import type { Library } from '@/lib/library/library';
import { findMedia, readMedia, type Media } from '@/lib/pictures/media';
import type { Crop } from '@/lib/pictures/pictureCrops';
import { PICTURE_QUALITY } from '@/lib/pictures/pictureSources';
import { cropped } from './crop';
import { Entity } from '../http/entity';
import type { PictureAddress } from './pictureAddress';
import { caching, openToOthers, type Headers } from '../http/headers';
import type { RenderQueue } from '../work/renderQueue';
import type { Render } from '../pages/renderer';

/** The best format that a browser says it shows; Next's optimizer reads the same field. */
export function pictureFormat(accept: string | undefined): string {
  return ['image/avif', 'image/webp'].find((format) => accept?.includes(format) === true) ?? '*/*';
}

interface Parts {
  readonly library: Library;
  readonly render: Render;
  readonly queue: RenderQueue;
  readonly security: Headers;
  /** Bytes of pictures kept in memory. */
  readonly maxBytes: number;
}

/** The pictures of public articles, as they are or made smaller by Next's optimizer, kept in memory by version. */
export class Pictures {
  readonly #parts: Parts;
  readonly #kept: LRUCache<string, Entity>;
  readonly #making = new Map<string, Promise<Entity>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#kept = new LRUCache({ maxSize: parts.maxBytes, sizeCalculation: ({ body }) => body.length + OVERHEAD });
  }

  /** Undefined when there is no such picture. The address of an older version, on a page that a CDN still holds, gives the present one. */
  async find(address: PictureAddress, accept: string | undefined): Promise<Entity | undefined> {
    const folder = this.#parts.library.pictureFolder(address.slug);
    const media = folder === undefined ? undefined : await findMedia(address.slug, folder, address.name);
    return media && this.#keep(media, address, pictureFormat(accept));
  }

  #keep(media: Media, { version, width, crop }: PictureAddress, format: string): Entity | Promise<Entity> {
    const current = version === media.version;
    const key = `${media.url} ${current} ${width === undefined ? (crop ?? '') : `${width} ${format}`}`;
    const make = () => (width === undefined ? this.#whole(media, current, crop) : this.#resized(media, current, width, format));
    return this.#kept.get(key) ?? this.#making.get(key) ?? this.#make(key, make);
  }

  /** However many ask for a picture that is being made, it is made once. */
  async #make(key: string, make: () => Promise<Entity>): Promise<Entity> {
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

  async #whole(media: Media, current: boolean, crop: Crop | undefined): Promise<Entity> {
    const { queue, security } = this.#parts;
    const original = await readMedia(media);
    const body = crop === undefined ? original : await queue.run(() => cropped(original, media, crop));
    return new Entity(body, {
      ...security,
      ...openToOthers,
      'content-type': crop === undefined ? media.type : 'image/jpeg',
      'cache-control': cacheControl(current),
    });
  }

  async #resized({ url }: Media, current: boolean, width: number, format: string): Promise<Entity> {
    const { render, queue, security } = this.#parts;
    const path = `${routes.picture}?url=${encodeURIComponent(url)}&w=${width}&q=${PICTURE_QUALITY}`;
    const { status, type, body } = await queue.run(() => render(path, format));
    if (status !== 200) throw new Error(`the optimizer answered ${path} with ${status}`);
    return new Entity(body, { ...security, ...openToOthers, 'content-type': type, 'cache-control': cacheControl(current), vary: 'Accept' });
  }
}

/** An address that holds the picture's version never gives another. */
function cacheControl(current: boolean): string {
  return current ? caching.immutable : caching.file;
}

/** Bytes that a kept picture takes beside its own: key, header fields, validators. */
const OVERHEAD = 2048;
