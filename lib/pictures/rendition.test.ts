import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cutOff, photo } from '@/tests/support/photo';
import type { Rendition } from '../addresses/renditions';
import { measure } from './measure';
import { pictureFormat, renderPicture, type MadeRendition, type PictureFormat } from './rendition';

const FORMATS: readonly PictureFormat[] = ['avif', 'webp', 'jpeg', 'png'];
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="AFP" photoshop:City="Lyon"/></rdf:RDF></x:xmpmeta>';

async function made(bytes: Buffer, rendition: MadeRendition, format: PictureFormat) {
  const measured = await measure(bytes);
  if (!measured) throw new Error('no picture');
  return sharp(await renderPicture(bytes, measured, rendition, format)).metadata();
}

it.each(FORMATS)('in %s a picture is turned, smaller, and says whose it is but not where it was taken', async (format) => {
  const place = { IFD0: { Artist: 'Prénom Nom' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' } };
  const bytes = await photo(1000, 600).withXmp(XMP).withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { width, height, orientation, exif, xmpAsString } = await made(bytes, 480, format);
  expect({ width, height, orientation, exif }).toEqual({ width: 480, height: 800, orientation: undefined, exif: undefined });
  expect(xmpAsString).toContain('<photoshop:Credit>AFP</photoshop:Credit>');
  expect(xmpAsString).not.toContain('Lyon');
});

it.each(FORMATS)('in %s the colours of a wide gamut stay, and a profile that says nothing more than sRGB goes', async (format) => {
  const wide = await photo(600).withIccProfile('p3').png().toBuffer();
  const plain = await photo(600).withIccProfile('srgb').png().toBuffer();
  expect((await made(wide, 480, format)).icc).toEqual((await sharp(wide).metadata()).icc);
  expect((await made(plain, 480, format)).icc).toBeUndefined();
});

it('a picture for print is shown in colours that screens have', async () => {
  const cyan = sharp({ create: { width: 600, height: 300, channels: 3, background: '#00b0f0' } });
  const print = await cyan.toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer();
  const measured = await measure(print);
  if (!measured) throw new Error('no picture');
  const rendered = await renderPicture(print, measured, 480, 'webp');
  const [red = 0, green = 0, blue = 0] = await sharp(rendered).resize(1, 1).raw().toBuffer();
  expect((await sharp(rendered).metadata()).icc).toBeUndefined();
  expect([red < 80, Math.abs(green - 0xb0) < 40, blue > 200]).toEqual([true, true, true]);
});

it.each([
  [480, 300, 300],
  [800, 640, 640],
  [800, 1000, 800],
] as const)('at most %i pixels of a picture that is %i wide are %i', async (rendition, width, wide) => {
  expect((await made(await photo(width).jpeg().toBuffer(), rendition, 'webp')).width).toBe(wide);
});

it('a shape is cut out of the picture as it is shown', async () => {
  const bytes = await photo(1000, 2000).withMetadata({ orientation: 8 }).webp().toBuffer();
  expect(await made(bytes, '16x9', 'jpeg')).toMatchObject({ width: 1200, height: 675, format: 'jpeg' });
});

it('what lets the page through is white in a JPEG', async () => {
  const glass = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const measured = await measure(glass);
  if (!measured) throw new Error('no picture');
  const [red] = await sharp(await renderPicture(glass, measured, '1x1', 'jpeg'))
    .raw()
    .toBuffer();
  expect(red).toBe(255);
});

it.each(['jpeg', 'png'] as const)('of a %s that was cut off, what is there is shown', async (format) => {
  expect(await made(cutOff(await photo(1000).toFormat(format).toBuffer()), 480, 'webp')).toMatchObject({ width: 480, height: 300 });
});

it('a picture of which nothing can be decoded is refused', async () => {
  await expect(made(cutOff(await photo(600).avif().toBuffer()), 480, 'webp')).rejects.toThrow();
});

it.each<[Exclude<Rendition, 'original'>, string | undefined, boolean, PictureFormat]>([
  [480, 'image/avif,image/webp,*/*', false, 'avif'],
  [480, 'image/webp,*/*', true, 'webp'],
  [480, '*/*', false, 'jpeg'],
  [480, undefined, true, 'png'],
  ['16x9', 'image/avif,image/webp,*/*', true, 'jpeg'],
])('the rendition %s for « %s », see-through: %s, is in %s', (rendition, accept, hasAlpha, format) => {
  const measured = { type: 'image/png', width: 9, height: 9, orientation: 1, isAnimated: false, hasAlpha, digest: '', version: '00000000' };
  expect(pictureFormat(measured, rendition, accept)).toBe(format);
});
