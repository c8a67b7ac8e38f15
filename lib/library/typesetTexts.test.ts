import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { guardTexts } from '../process/stalls';
import { TypesetTexts } from './typesetTexts';

const source = { slug: 'a', path: '/articles/a', body: 'Un mot. ![x](x.png)', dateline: 'Paris', agency: undefined };

test('a text is made once, however often it is asked for', async () => {
  const texts = new TypesetTexts();
  expect(await texts.of(source)).toBe(await texts.of({ ...source }));
});

test.for([
  ['text', { body: 'Un autre.' }],
  ['dateline', { dateline: 'Évry' }],
  ['agency', { agency: 'AFP' }],
  ['address', { slug: 'b', path: '/articles/b' }],
] as const)('a text with another %s is made anew', async ([, change]) => {
  const texts = new TypesetTexts();
  const before = await texts.of(source);
  expect((await texts.of({ ...source, ...change })).feedHtml).not.toBe(before.feedHtml);
});

test('a text is made anew when a picture is added beside it, is another or goes', async () => {
  const folder = await temporaryFolder({});
  const texts = new TypesetTexts();
  const widths: (number | undefined)[] = [(await texts.of(source, folder)).pictures['x.png']?.width];
  for (const width of [16, 20]) {
    const png = sharp({ create: { width, height: 10, channels: 3, background: 'grey' } }).png();
    await writeFile(path.join(folder, 'x.png'), await png.toBuffer());
    widths.push((await texts.of(source, folder)).pictures['x.png']?.width);
  }
  expect(widths).toEqual([undefined, 16, 20]);
});

test('what cannot be made fails at once the second time', async () => {
  const texts = new TypesetTexts();
  const abyss = { ...source, body: `${'>'.repeat(10_000)} fond` };
  const [first, second] = [await texts.of(abyss).catch((error: unknown) => error), await texts.of(abyss).catch((error: unknown) => error)];
  expect(first).toMatchObject({ name: 'UnmadeText' });
  expect(second).toBe(first);
});

test('all that takes time by the words of a text is done at its own address; where that has stopped the site, nothing is', async () => {
  const folder = await temporaryFolder({});
  const left = vi.fn();
  const entered: string[] = [];
  let barred = false;
  guardTexts((address) => {
    entered.push(address);
    return barred ? undefined : left;
  });
  const texts = new TypesetTexts();
  await texts.of(source, folder);
  expect(entered).toEqual(['/articles/a', '/articles/a']);
  expect(left).toHaveBeenCalledTimes(2);
  barred = true;
  await expect(texts.of(source, folder)).rejects.toMatchObject({ name: 'UnmadeText' });
});
