import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { shelf } from '@/tests/support/shelf';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { PictureAddress } from './pictureAddress';
import { Pictures } from './pictures';
import { RenderQueue } from '../work/renderQueue';

const whole = (name: string): PictureAddress => ({ slug: 'au-port', name, version: undefined, width: undefined });
const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'grey', noise } })
  .jpeg()
  .toBuffer();

/** The pictures of one article, of which `maxBytes` may be kept. */
async function pictures(files: Readonly<Record<string, string | Uint8Array>>, maxBytes = 1e9) {
  const folder = await temporaryFolder(files);
  const library = { ...shelf([]), pictureFolder: () => folder };
  const render = () => Promise.reject(new Error('nothing is made smaller here'));
  return { folder, shown: new Pictures({ library, render, queue: new RenderQueue(1, 10), security: {}, maxBytes }) };
}

describe('pictures in memory', () => {
  it('are read once, and made once however many ask', async () => {
    const { shown } = await pictures({ 'a.jpg': photo });
    const [one, other] = await Promise.all([shown.find(whole('a.jpg'), undefined), shown.find(whole('a.jpg'), undefined)]);
    expect(one?.body.length).toBe(photo.length);
    expect(other).toBe(one);
    expect(await shown.find(whole('a.jpg'), undefined)).toBe(one);
  });

  it('are no more bytes than allowed', async () => {
    const { shown } = await pictures({ 'a.jpg': photo, 'b.jpg': photo }, Math.round(photo.length * 1.5));
    const first = await shown.find(whole('a.jpg'), undefined);
    await shown.find(whole('b.jpg'), undefined);
    expect(await shown.find(whole('a.jpg'), undefined)).not.toBe(first);
  });

  it('are measured anew when the file is another', async () => {
    const { folder, shown } = await pictures({ 'a.jpg': photo });
    await shown.find(whole('a.jpg'), undefined);
    await writeFile(path.join(folder, 'a.jpg'), 'no picture any more');
    expect(await shown.find(whole('a.jpg'), undefined)).toBeUndefined();
  });
});

it.each([
  ['is not there', 'b.jpg'],
  ['has a name that no file can have', `${'a'.repeat(300)}.jpg`],
  ['is a document under the name of a photo', 'svg.jpg'],
  ['is no picture', 'text.png'],
  ['lies elsewhere', '..%2fa.jpg'],
])('what %s is no picture', async (_, name) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>';
  const { shown } = await pictures({ 'a.jpg': photo, 'svg.jpg': svg, 'text.png': 'text' });
  expect(await shown.find(whole(name), undefined)).toBeUndefined();
});

it('a picture is served as what it is, whatever its name says', async () => {
  const { shown } = await pictures({ 'a.jpg': await sharp(photo).png().toBuffer() });
  expect((await shown.find(whole('a.jpg'), undefined))?.headers['content-type']).toBe('image/png');
});
