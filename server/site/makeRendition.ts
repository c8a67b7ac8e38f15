import type { DiskCache } from '@/lib/files/diskCache';
import { readMedia, type Media } from '@/lib/pictures/media';
import { ENCODING, renderPicture, type MadeRendition, type PictureFormat } from '@/lib/pictures/rendition';
import type { RenderQueue } from '../jobs/renderQueue';

interface Made {
  readonly type: string;
  readonly body: Buffer;
}

/** Answers a rendition of a picture. Rejects with `Overloaded`, or with `PictureChanged` when the file is another meanwhile. */
export type MakeRendition = (media: Media, rendition: MadeRendition, format: PictureFormat) => Promise<Made>;

interface MakerParts {
  /** Of its own: an AVIF takes as long as a hundred pages. */
  readonly queue: RenderQueue;
  readonly disk: Pick<DiskCache, 'get' | 'set'>;
  /** Called with the file of a picture that cannot be decoded, which is then served as it is. */
  readonly reportDamage: (error: unknown, file: string) => void;
}

/** Renditions are made in their turn, once for as long as they stay on the disk. */
export function renditionMaker({ queue, disk, reportDamage }: MakerParts): MakeRendition {
  return async (media, rendition, format) => {
    // By what the picture is and not where it lies: a photo that many articles use is made once, and a renamed one not again.
    const key = `${ENCODING} ${format} ${rendition} ${media.digest}`;
    const before = await disk.get(key);
    if (before) return { type: `image/${format}`, body: before };
    return queue.run(async () => {
      const original = await readMedia(media);
      try {
        const body = await renderPicture(original, media, rendition, format);
        void disk.set(key, body);
        return { type: `image/${format}`, body };
      } catch (error) {
        reportDamage(error, media.file);
        return { type: media.type, body: original };
      }
    });
  };
}
