import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cutOff, frames, photo } from '@/tests/support/photo';
import { isWhole, measure } from './measure';

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;

/** An 80 × 50 picture whose camera lay on its side: shown 50 × 80. */
const turned = (format: (typeof FORMATS)[number]): Promise<Buffer> =>
  photo(80, 50).toFormat(format).withMetadata({ orientation: 6 }).toBuffer();

/** A PNG with a chunk more before its pixels, as an animated one has it (PNG 3, 11.3.6.1); nobody checks its sum. */
async function animatedPng(): Promise<Buffer> {
  const png = await photo(600, 10).png().toBuffer();
  const at = png.indexOf('IDAT') - 4;
  const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)]);
  return Buffer.concat([png.subarray(0, at), control, png.subarray(at)]);
}

describe.each(FORMATS)('a picture in %s', (format) => {
  it('that the camera turned has the size in which it is shown', async () => {
    expect(await measure(await turned(format))).toMatchObject({ type: `image/${format}`, width: 50, height: 80, isAnimated: false });
  });

  it('is told whole from cut off', async () => {
    const bytes = await photo(200).toFormat(format).toBuffer();
    expect(await isWhole(bytes)).toBe(true);
    for (const share of [0.02, 0.5, 0.9]) expect(await isWhole(cutOff(bytes, share))).toBe(false);
  });
});

it.each([
  ['GIF', () => frames().gif().toBuffer(), 'image/gif'],
  ['WebP', () => frames().webp({ loop: 0 }).toBuffer(), 'image/webp'],
  ['PNG', animatedPng, 'image/png'],
])('a moving %s is known as one, with the size of one frame', async (_, make, type) => {
  expect(await measure(await make())).toMatchObject({ type, isAnimated: true, width: 600, height: 10 });
});

it('only a picture that lets something through is see-through', async () => {
  const glass = sharp({ create: { width: 8, height: 8, channels: 4, background: '#f008' } });
  expect(await measure(await glass.png().toBuffer())).toMatchObject({ hasAlpha: true });
  expect(await measure(await photo(8).png().toBuffer())).toMatchObject({ hasAlpha: false });
});

it('the version is of the bytes alone', async () => {
  const [one, other] = [await photo(8).png().toBuffer(), await photo(8, 8, 9).png().toBuffer()];
  const version = async (bytes: Buffer) => (await measure(bytes))?.version;
  expect(await version(Buffer.from(one))).toBe(await version(one));
  expect(await version(other)).not.toBe(await version(one));
  expect(await version(one)).toMatch(/^[0-9a-f]{8}$/);
});

/** A small PNG that says it has so many pixels (PNG 3, 11.2.1). */
async function saying(width: number, height: number): Promise<Buffer> {
  const png = await photo(8).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

it('a picture of as many pixels as the largest camera’s is measured', async () => {
  expect(await measure(await saying(10_000, 10_000))).toMatchObject({ width: 10_000, height: 10_000 });
});

it.each([
  ['a document', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')],
  ['a scan', await photo(8).tiff().toBuffer()],
  ['text', Buffer.from('pas une photo')],
  ['nothing', Buffer.alloc(0)],
  ['more pixels than anybody’s camera has', await saying(10_000, 10_001)],
  ['cut off within its head', cutOff(await photo(8).jpeg().toBuffer(), 0.98)],
])('what is %s is no picture', async (_, bytes) => {
  expect(await measure(bytes)).toBeUndefined();
});
