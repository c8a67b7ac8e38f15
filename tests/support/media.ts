import type { Media } from '@/lib/pictures/media';

/** A measured picture that never was a file. */
export function media(fields: Partial<Media> = {}): Media {
  const name = fields.name ?? 'photo.jpg';
  return {
    slug: 'un-article',
    name,
    file: `/${name}`,
    type: 'image/jpeg',
    width: 16,
    height: 10,
    orientation: 1,
    isAnimated: false,
    hasAlpha: false,
    digest: '',
    version: '01234567',
    ...fields,
  };
}
