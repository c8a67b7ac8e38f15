import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cutOff, frames, photo, withIptc } from '@/tests/support/photo';
import { root } from '@/tests/support/run';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { HEAVY_BYTES, LARGEST_BYTES } from '../../pictures/media';
import { addPicture, type AddedPicture } from './addPicture';
import { OutsideContent } from './contentPath';

const TEXT = '---\nheadline: Un titre\n---\nUn paragraphe.\n';
const jpeg = (width = 200, height = 125, seed = 0): Promise<Buffer> => photo(width, height, seed).jpeg().toBuffer();

async function paper(files: Record<string, string> = { 'articles/2025/x.md': TEXT }) {
  const folder = await temporaryFolder(files);
  const add = (bytes: Buffer, name = 'photo.jpg', file = 'articles/2025/x.md') => addPicture(folder, file, { name, bytes });
  const added = async (bytes: Buffer, name?: string, file?: string): Promise<AddedPicture> => {
    const answer = await add(bytes, name, file);
    if (!answer.ok) throw new Error(answer.says);
    return answer;
  };
  const at = (file: string): string => path.join(folder, file);
  return { folder, add, added, at, names: async () => (await readdir(folder, { recursive: true })).sort() };
}

it('a flat article moves into a folder of its own, as it was, with the picture beside it', async () => {
  const { added, at, names } = await paper();
  expect(await added(await jpeg())).toEqual({
    ok: true,
    file: 'articles/2025/x/index.md',
    src: 'photo.jpg',
    width: 200,
    height: 125,
    credit: undefined,
    caption: undefined,
  });
  expect(await names()).toEqual(['articles', 'articles/2025', 'articles/2025/x', 'articles/2025/x/index.md', 'articles/2025/x/photo.jpg']);
  expect(await readFile(at('articles/2025/x/index.md'), 'utf8')).toBe(TEXT);
});

it.each(['articles/x/index.md', 'pages/x.md', 'auteurs/x.md', 'dossiers/x.md'])('so does %s, or it is there already', async (file) => {
  const { added, names } = await paper({ [file]: TEXT });
  const own = file.replace(/(?<!index)\.md$/, '/index.md');
  expect(await added(await jpeg(), 'photo.jpg', file)).toMatchObject({ file: own });
  expect(await names()).toEqual(expect.arrayContaining([own, own.replace('index.md', 'photo.jpg')]));
});

it('a text that nobody has saved yet finds its picture where it will be', async () => {
  const { added, names } = await paper({});
  expect(await added(await jpeg())).toMatchObject({ file: 'articles/2025/x/index.md' });
  expect((await names()).filter((name) => name.includes('.'))).toEqual(['articles/2025/x/photo.jpg']);
});

it.each([
  ['Élysée — le 3 mai.JPG', 'elysee-le-3-mai.jpg'],
  ['C:\\photos\\IMG_0001.jpeg', 'img-0001.jpg'],
  ['../../../etc/passwd.jpg', 'passwd.jpg'],
  ['.jpg', 'jpg.jpg'],
  ['写真.jpg', 'photo.jpg'],
  ['', 'photo.jpg'],
  [`${'long '.repeat(40)}.jpg`, `${'long-'.repeat(12).slice(0, -1)}.jpg`],
])('« %s » is called %s', async (name, src) => {
  expect(await (await paper()).added(await jpeg(), name)).toMatchObject({ src });
});

it('a picture takes no other’s place, and the same twice is one', async () => {
  const { added } = await paper();
  const [first, second] = [await jpeg(), await jpeg(200, 125, 40)];
  const names: string[] = [];
  for (const bytes of [first, second, first, second]) names.push((await added(bytes, 'Photo.jpg', 'articles/2025/x/index.md')).src);
  expect(names).toEqual(['photo.jpg', 'photo-2.jpg', 'photo.jpg', 'photo-2.jpg']);
});

describe('a picture', () => {
  const kept = async (bytes: Buffer, name = 'photo.jpg') => {
    const { added, at } = await paper();
    const { src, file, ...told } = await added(bytes, name);
    const written = await readFile(path.join(at(file), '..', src));
    return { src, told, written, metadata: await sharp(written, { animated: true }).metadata() };
  };

  it('is upright and says whose it is, and neither where it was taken nor with what', async () => {
    const place = { IFD0: { Artist: 'A', Model: 'Appareil' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' } };
    const taken = await photo(1000, 600).withExif(place).withMetadata({ orientation: 6 }).withIccProfile('p3').jpeg().toBuffer();
    const { metadata, told, written } = await kept(withIptc(taken, { 80: 'É. Nom', 110: 'Agence', 90: 'Lyon', 120: 'Le port, hier.' }));
    const { width, height, orientation, exif, iptc } = metadata;
    expect({ width, height, orientation, exif, iptc }).toEqual({ width: 600, height: 1000 });
    expect(metadata.icc).toEqual((await sharp(taken).metadata()).icc);
    expect(metadata.xmpAsString).toMatch(/É. Nom.*Agence/);
    expect(written.includes('Lyon') || written.includes('Appareil')).toBe(false);
    expect(told).toMatchObject({ width: 600, height: 1000, credit: 'É. Nom / Agence', caption: 'Le port, hier.' });
  });

  it.each([
    ['a camera’s', () => photo(3400, 1800).jpeg({ quality: 90 }), 'jpg', 3200],
    ['a photo that was saved as PNG', () => photo(1700, 1100).png(), 'jpg', 1700],
    ['a drawing one can see through', () => photo(1700, 1100).ensureAlpha(0.5).png(), 'webp', 1700],
    ['a screenshot', () => sharp({ create: { width: 2880, height: 1800, channels: 3, background: '#eee' } }).png(), 'png', 2880],
    ['an AVIF', () => photo(900).avif({ effort: 0 }), 'jpg', 900],
    ['a WebP', () => photo(900).webp(), 'webp', 900],
  ])('is of a size that pages need: %s', async (_, make, ending, width) => {
    const { src, written, metadata } = await kept(await make().toBuffer(), 'photo.png');
    expect(src).toBe(`photo.${ending}`);
    expect(metadata.width).toBeLessThanOrEqual(width);
    expect(metadata.width).toBeGreaterThanOrEqual(Math.min(width, 1600));
    expect(written.length).toBeLessThanOrEqual(HEAVY_BYTES);
  });

  it.each(['gif', 'webp'] as const)('goes on moving as %s', async (format) => {
    const { metadata, told } = await kept(await frames().toFormat(format).toBuffer());
    expect(metadata).toMatchObject({ format, pages: 3, pageHeight: 10 });
    expect(told).toMatchObject({ width: 600, height: 10 });
  });

  it('carries nothing on behind its end', async () => {
    const { written } = await kept(Buffer.concat([await jpeg(), Buffer.from('<script>alert(1)</script>')]));
    expect(written.includes('<script')).toBe(false);
  });
});

describe('is refused with what to do, and nothing is written:', () => {
  it.each([
    ['a script', () => Buffer.from('alert(1)'), /exportez-la en JPEG/],
    ['a page', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), /SVG ou une page/],
    ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /en PNG/],
    ['a telephone’s own format', () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1'), /HEIC/],
    ['nothing', () => Buffer.alloc(0), /n’est pas une image/],
    ['half a photo', async () => cutOff(await jpeg()), /coupée/],
    ['what weighs too much', () => Buffer.alloc(LARGEST_BYTES + 1), /pèse 50,1 Mo/],
    ['a moving PNG', async () => animated(await photo(40).png().toBuffer()), /animée/],
  ])('%s', async (_, make, says) => {
    const { add, names } = await paper();
    const answer = await add(await make());
    expect(answer.ok || answer.says).toMatch(says);
    expect(await names()).toEqual(['articles', 'articles/2025', 'articles/2025/x.md']);
  });

  it.each([
    ['a picture of what is no text', {}, 'une.yaml'],
    ['a picture of two texts of one name', { 'articles/x.md': TEXT, 'articles/x/index.md': TEXT }, 'articles/x.md'],
  ])('%s', async (_, files, file) => {
    const { add, names } = await paper(files);
    const before = await names();
    expect((await add(await jpeg(), 'photo.jpg', file)).ok).toBe(false);
    expect(await names()).toEqual(before);
  });
});

it.each(['../x.md', 'articles/../../x.md', '/etc/x.md', 'articles/.x.md', 'articles/link/x.md', 'articles\\x.md', 'public/x.md'])(
  'no picture is put beside %s',
  async (file) => {
    const { add, folder, names } = await paper();
    await symlink(await temporaryFolder({}), path.join(folder, 'articles/link'));
    const before = await names();
    await expect(jpeg().then((bytes) => add(bytes, 'photo.jpg', file))).rejects.toThrow(OutsideContent);
    expect(await names()).toEqual(before);
  },
);

it('a process that is killed leaves each text whole, at one place, and no half picture', async () => {
  const slugs = Array.from({ length: 400 }, (_, number) => `x-${number}`);
  const { folder, at } = await paper(Object.fromEntries(slugs.map((slug) => [`articles/${slug}.md`, TEXT])));
  const picture = await jpeg(40, 30);
  await writeFile(at('upload'), picture);
  const script = `
    import { readFileSync } from 'node:fs';
    import { addPicture } from './lib/desk/store/addPicture.ts';
    const bytes = readFileSync(${JSON.stringify(at('upload'))});
    for (const slug of ${JSON.stringify(slugs)}) {
      await addPicture(${JSON.stringify(folder)}, \`articles/\${slug}.md\`, { name: 'photo.jpg', bytes });
      console.log(slug);
    }`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let done = '';
  child.stdout.on('data', (chunk: Buffer) => {
    done += chunk.toString();
    if (done.includes('x-60\n')) child.kill('SIGKILL');
  });
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  const whole =
    (await addPicture(folder, 'articles/y.md', { name: 'photo.jpg', bytes: picture })).ok && (await readFile(at('articles/y/photo.jpg')));
  for (const slug of slugs) {
    const places = [`articles/${slug}.md`, `articles/${slug}/index.md`].filter((file) => existsSync(at(file)));
    expect([slug, places.length]).toEqual([slug, 1]);
    expect(await readFile(at(places[0] ?? ''), 'utf8')).toBe(TEXT);
    const own = at(`articles/${slug}/photo.jpg`);
    if (places[0]?.endsWith('/index.md') || existsSync(own)) expect(await readFile(own)).toEqual(whole);
  }
});

/** A PNG that says it moves (PNG 3, 11.3.6.1): its CRC is not looked at before its pixels are. */
function animated(png: Buffer): Buffer {
  const chunk = Buffer.concat([
    Buffer.from([0, 0, 0, 8]),
    Buffer.from('acTL'),
    Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]),
    Buffer.from([0xf3, 0x8d, 0x93, 0x70]),
  ]);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
