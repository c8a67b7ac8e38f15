import { addressAt } from '@/lib/addresses/address';
import type { AddressOf } from '@/lib/addresses/book';
import { CROPS, type Crop } from '@/lib/pictures/pictureCrops';
import { PICTURE_QUALITY, PICTURE_WIDTHS } from '@/lib/pictures/pictureSources';

/** A picture that a request asks for: as it is, in one of the widths, or in one of the shapes. */
export interface PictureAddress {
  readonly slug: string;
  readonly name: string;
  readonly version: string | undefined;
  /** Undefined: the file itself. */
  readonly width: number | undefined;
  readonly crop?: Crop | undefined;
}

/**
 * Understands `/media/<slug>/<file>`, the same with `?crop=16x9`, and `/_next/image?url=…&w=…&q=…`. The second only for the
 * site's own pictures, in the widths that pages offer and at the one quality: a free choice would let anybody fill the
 * cache and the processor.
 */
export function pictureAt(address: AddressOf<'media' | 'picture'>, query: string): PictureAddress | undefined {
  const asked = new URLSearchParams(query);
  if (address.kind === 'media') {
    const crop = CROPS.find((known) => known === asked.get('crop'));
    return { slug: address.slug, name: address.file, version: asked.get('v') ?? undefined, width: undefined, crop };
  }
  const width = PICTURE_WIDTHS.find((candidate) => String(candidate) === asked.get('w'));
  const [source = '', version = ''] = (asked.get('url') ?? '').split('?v=', 2);
  const media = addressAt(source);
  if (media?.kind !== 'media' || version === '' || width === undefined || asked.get('q') !== String(PICTURE_QUALITY)) return undefined;
  return { slug: media.slug, name: media.file, version, width };
}
