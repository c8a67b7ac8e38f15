import type { Media } from '@/lib/pictures/media';
import { cropSize, type Crop } from '@/lib/pictures/pictureCrops';

/** A picture cut to a shape around what draws the eye, as a JPEG, which every crawler reads. Rejects for one that cannot be read. */
export async function cropped(bytes: Buffer, media: Pick<Media, 'width' | 'height'>, crop: Crop): Promise<Buffer> {
  // Loaded when the first photo is cut: a paper without photos never needs its 18 MB.
  const { default: sharp } = await import('sharp');
  return sharp(bytes)
    .autoOrient()
    .resize({ ...cropSize(crop, media), fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: 'white' })
    .jpeg({ quality: 80 })
    .toBuffer();
}
