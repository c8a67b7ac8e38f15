import { expect, test } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { publicPicture } from './publicPicture';

const svg = (width: number): string => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"/>`;

test('a picture of the site is measured, and known by what is in its file', async () => {
  const [one, same, other] = await Promise.all([200, 200, 300].map((width) => temporaryFolder({ 'logo.svg': svg(width) })));
  expect(publicPicture('/logo.svg', one)).toMatchObject({ width: 200, height: 20 });
  const hashes = [one, same, other].map((folder) => publicPicture('/logo.svg', folder)?.hash);
  expect(hashes[1]).toBe(hashes[0]);
  expect(hashes[2]).not.toBe(hashes[0]);
});

test('nothing else is a picture of the site', async () => {
  const folder = await temporaryFolder({
    'public/notes.txt': 'x',
    'public/broken.png': 'x',
    'public/huge.svg': `${svg(9)}${' '.repeat(1e6)}`,
    'secret.svg': svg(1),
  });
  for (const url of ['/absent.svg', '/notes.txt', '/broken.png', '/huge.svg', '/', '/../secret.svg'])
    expect(publicPicture(url, `${folder}/public`)).toBeUndefined();
});
