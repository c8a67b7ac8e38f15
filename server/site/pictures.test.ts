import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressAt } from '@/lib/addresses/address';
import { pictureAt } from '@/lib/addresses/pictureAddress';
import { DiskCache } from '@/lib/files/diskCache';
import { findMedia } from '@/lib/pictures/media';
import { cutOff, frames, photo } from '@/tests/support/photo';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { renditionMaker } from './makeRendition';
import { Pictures } from './pictures';
import { Overloaded, RenderQueue } from '../jobs/renderQueue';

const jpeg = await photo(400).jpeg().toBuffer();
const plain = (name: string): string => `/media/au-port/${name}`;

interface Options {
  readonly maxBytes?: number;
  readonly diskFolder?: string;
  readonly queue?: RenderQueue;
}

/** The pictures of one article, of which `maxBytes` may be kept in memory; `damaged` collects what could not be decoded. */
async function openPaper(files: Readonly<Record<string, string | Uint8Array>>, options: Options = {}) {
  const { maxBytes = 1e9, queue = new RenderQueue(1, 10) } = options;
  const folder = await temporaryFolder(files);
  const damaged: string[] = [];
  const cache = new DiskCache(options.diskFolder ?? (await temporaryFolder({})), 1e9, (error) => damaged.push(String(error)));
  const writes: Promise<void>[] = [];
  const written = async (): Promise<void> => {
    await Promise.all(writes);
  };
  onTestFinished(written);
  const disk = {
    get: (key: string) => cache.get(key),
    set: (key: string, bytes: Uint8Array) => {
      const write = cache.set(key, bytes);
      writes.push(write);
      return write;
    },
  };
  const make = renditionMaker({ queue, disk, reportDamage: (_, file) => damaged.push(path.basename(file)) });
  const shown = new Pictures({ library: { pictureFolder: () => folder }, make, security: {}, maxBytes });
  const find = async (target: string, accept?: string) => {
    const [at = '', query] = target.split('?');
    const address = addressAt(at);
    if (address?.kind !== 'media' && address?.kind !== 'rendition') return undefined;
    return shown.find(at, pictureAt(address, query ?? ''), accept);
  };
  const entity = async (target: string, accept?: string) => {
    const found = await find(target, accept);
    return found && 'entity' in found ? found.entity : undefined;
  };
  const version = async (name: string) => (await findMedia('au-port', folder, name))?.version ?? '';
  return { folder, find, entity, version, damaged, written };
}

describe('pictures in memory', () => {
  it('are read once, and made once however many ask', async () => {
    const { entity } = await openPaper({ 'a.jpg': jpeg });
    for (const target of [plain('a.jpg'), plain('16x9/a.jpg')]) {
      const [one, other] = await Promise.all([entity(target), entity(target)]);
      expect(one?.body.length).toBeGreaterThan(0);
      expect(other).toBe(one);
      expect(await entity(target)).toBe(one);
    }
  });

  it('are no more bytes than allowed', async () => {
    const { entity } = await openPaper({ 'a.jpg': jpeg, 'b.jpg': jpeg }, { maxBytes: Math.round(jpeg.length * 1.5) });
    const first = await entity(plain('a.jpg'));
    await entity(plain('b.jpg'));
    expect(await entity(plain('a.jpg'))).not.toBe(first);
  });

  it('are read again when the file is another', async () => {
    const { folder, entity } = await openPaper({ 'a.jpg': jpeg });
    await entity(plain('a.jpg'));
    const other = await photo(400, 250, 9).jpeg().toBuffer();
    await writeFile(path.join(folder, 'a.jpg'), other);
    expect((await entity(plain('a.jpg')))?.body.equals(other)).toBe(true);
    await writeFile(path.join(folder, 'a.jpg'), 'no picture any more');
    expect(await entity(plain('a.jpg'))).toBeUndefined();
  });
});

it('what was made is found on disk by the next process, under whatever name the photo lies, and by no other version or format', async () => {
  const diskFolder = await temporaryFolder({});
  const before = await openPaper({ 'a.jpg': jpeg }, { diskFolder });
  const target = plain(`480-${await before.version('a.jpg')}/a.jpg`);
  const made = await before.entity(target, 'image/webp');
  await before.written();
  const makesNothing = { diskFolder, queue: new RenderQueue(0, 0) };
  const after = await openPaper({ 'a.jpg': jpeg }, makesNothing);
  const found = await after.entity(target, 'image/webp');
  expect([found?.headers['content-type'], found?.body]).toEqual(['image/webp', made?.body]);
  await writeFile(path.join(after.folder, 'b.jpg'), jpeg);
  expect((await after.entity(plain(`480-${await after.version('b.jpg')}/b.jpg`), 'image/webp'))?.body).toEqual(made?.body);
  await expect(after.entity(target, 'image/avif')).rejects.toThrow(Overloaded);
  await writeFile(path.join(after.folder, 'a.jpg'), await photo(400, 250, 9).jpeg().toBuffer());
  await expect(after.entity(plain(`480-${await after.version('a.jpg')}/a.jpg`), 'image/webp')).rejects.toThrow(Overloaded);
});

describe('an address', () => {
  it('of another version leads to the present one', async () => {
    const { find, version } = await openPaper({ 'a.jpg': jpeg });
    const present = await version('a.jpg');
    expect(await find(plain('480-00000000/a.jpg'))).toEqual({ movedTo: plain(`480-${present}/a.jpg`) });
    expect(await find(plain('original-00000000/a.jpg'))).toEqual({ movedTo: plain(`original-${present}/a.jpg`) });
  });

  it('of a shape as it was written before leads to the shape, with any other query to the photo', async () => {
    const { find, entity } = await openPaper({ 'a.jpg': jpeg });
    expect(await find(plain('a.jpg?crop=4x3'))).toEqual({ movedTo: plain('4x3/a.jpg') });
    expect((await entity(plain('a.jpg?v=1')))?.body.equals(jpeg)).toBe(true);
  });

  it('of a width that no page offers is not there', async () => {
    const gif = await frames().gif().toBuffer();
    const { entity } = await openPaper({ 'a.jpg': jpeg, 'b.gif': gif });
    const entities = await Promise.all(['480/a.jpg', '800/a.jpg', '480/b.gif', 'original/b.gif'].map((name) => entity(plain(name))));
    expect(entities.map((found) => found !== undefined)).toEqual([true, false, false, false]);
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
  const { find } = await openPaper({ 'a.jpg': jpeg, 'svg.jpg': svg, 'text.png': 'text' });
  expect(await find(plain(name))).toBeUndefined();
});

it('a picture is served as what it is, whatever its name says', async () => {
  const { entity } = await openPaper({ 'a.jpg': await sharp(jpeg).png().toBuffer() });
  expect((await entity(plain('a.jpg')))?.headers['content-type']).toBe('image/png');
});

it('a picture that cannot be decoded is served as it is, and its file is named once', async () => {
  const bytes = cutOff(await photo(400).avif().toBuffer());
  const { entity, damaged } = await openPaper({ 'a.avif': bytes });
  for (let times = 0; times < 2; times += 1) {
    const found = await entity(plain('480/a.avif'), 'image/webp');
    expect([found?.headers['content-type'], found?.body.equals(bytes)]).toEqual(['image/avif', true]);
  }
  expect(damaged).toEqual(['a.avif']);
});

describe('files beside an article that are no pictures', () => {
  it('are downloads with their type, as they are now', async () => {
    const { folder, entity } = await openPaper({ 'menu.pdf': '%PDF-1', 'notes.docx': 'PK', 'page.html': '<p>', 'index.md': '---' });
    expect((await entity(plain('menu.pdf')))?.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
    });
    await writeFile(path.join(folder, 'menu.pdf'), '%PDF-1.7');
    expect((await entity(plain('menu.pdf')))?.body.toString()).toBe('%PDF-1.7');
  });

  it.each(['notes.docx', 'page.html', 'index.md', 'absent.pdf', '480/menu.pdf', 'original-0000abcd/menu.pdf'])(
    'are not served as %s',
    async (name) => {
      const { entity } = await openPaper({ 'menu.pdf': '%PDF-1', 'notes.docx': 'PK', 'page.html': '<p>', 'index.md': '---' });
      expect(await entity(plain(name))).toBeUndefined();
    },
  );
});
