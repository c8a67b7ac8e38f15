import { expect, it } from 'vitest';
import { addressAt } from './address';
import { pictureAt, picturePath, type PictureAddress } from './pictureAddress';
import { RENDITIONS } from './renditions';

/** What a path says of a picture; `undefined` for one that is no picture's. */
function read(path: string, query = ''): PictureAddress | undefined {
  const address = addressAt(path);
  return address?.kind === 'media' || address?.kind === 'rendition' ? pictureAt(address, query) : undefined;
}

const port: PictureAddress = { slug: 'au-port', file: 'port.1.JPG', rendition: 'original', version: undefined };

it.each([
  [port, '/media/au-port/port.1.JPG'],
  [{ ...port, version: '0a1b2c3d' }, '/media/au-port/original-0a1b2c3d/port.1.JPG'],
  [{ ...port, rendition: 800, version: '0a1b2c3d' }, '/media/au-port/800-0a1b2c3d/port.1.JPG'],
  [{ ...port, rendition: '16x9' }, '/media/au-port/16x9/port.1.JPG'],
] as const)('the picture %j is at %s', (address, path) => {
  expect(picturePath(address)).toBe(path);
});

it('every picture address that is printed is read as what it was', () => {
  for (const rendition of RENDITIONS) {
    for (const version of [undefined, '0a1b2c3d']) {
      const address = { ...port, rendition, version };
      expect(read(picturePath(address))).toEqual(address);
    }
  }
});

it.each([
  ['a width that is not offered', '/media/au-port/801/a.jpg'],
  ['a width that is written otherwise', '/media/au-port/0800/a.jpg'],
  ['a shape that is not offered', '/media/au-port/7x3/a.jpg'],
  ['a version of another length', '/media/au-port/800-0a1b2c/a.jpg'],
  ['a version in capitals', '/media/au-port/800-0A1B2C3D/a.jpg'],
  ['a folder more', '/media/au-port/dossier/800/a.jpg'],
  ['a hidden file', '/media/au-port/.a.jpg'],
  ['a step upwards', '/media/au-port/../a.jpg'],
  ['an encoded slash', '/media/au-port/..%2fa.jpg'],
  ['no file', '/media/au-port/'],
  ['another page', '/articles/au-port'],
])('with %s, %s is no picture’s address', (_, path) => {
  expect(read(path)).toBeUndefined();
});

it.each([
  ['crop=16x9', '16x9'],
  ['utm_source=x&crop=1x1', '1x1'],
  ['crop=7x3', 'original'],
  ['v=abc', 'original'],
])('the shape in an address of before, ?%s, is read as %s', (query, rendition) => {
  expect(read('/media/au-port/a.jpg', query)).toEqual({ slug: 'au-port', file: 'a.jpg', rendition, version: undefined });
});
