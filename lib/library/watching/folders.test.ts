import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { Folders, pauseAfter } from './folders';

const KNOWN = ['articles/a.md', 'articles/2025/06/b.md', 'pages/don.md'];

async function folders() {
  const folder = await temporaryFolder(Object.fromEntries(KNOWN.map((file) => [file, ''])));
  const failures: unknown[] = [];
  const told: string[] = [];
  const watched = new Folders({
    folder,
    knownIn: (at) => KNOWN.filter((file) => path.posix.dirname(file) === at),
    differ: (files) => told.push(...files),
    failed: (error) => failures.push(error),
  });
  /** What a look tells once the clock has gone on. */
  const look = async (): Promise<string[]> => {
    await sleep(60);
    told.length = 0;
    await watched.look();
    expect(failures).toEqual([]);
    return told.toSorted();
  };
  const lookAtOnce = (): Promise<void> => watched.look();
  return { at: (file: string) => path.join(folder, file), look, lookAtOnce };
}

it('says nothing where nothing came or went', async () => {
  const { at, look } = await folders();
  expect(await look()).toEqual([]);
  await writeFile(at('articles/a.md'), 'changed in place: the watcher’s business');
  expect(await look()).toEqual([]);
});

it.each<[string, (at: (file: string) => string) => Promise<void>, string[]]>([
  ['a new file', (at) => writeFile(at('articles/2025/06/c.md'), ''), ['articles/2025/06/c.md']],
  ['a file that went', (at) => rm(at('articles/a.md')), ['articles/a.md']],
  ['a file that moved', (at) => rename(at('articles/a.md'), at('articles/2025/a.md')), ['articles/2025/a.md', 'articles/a.md']],
  ['a folder that went with all it held', (at) => rm(at('articles/2025'), { recursive: true }), ['articles/2025/06/b.md']],
  [
    'folders that came one in the other',
    async (at) => {
      await mkdir(at('pages/x/y'), { recursive: true });
      await writeFile(at('pages/x/y/z.md'), '');
    },
    ['pages/x/y/z.md'],
  ],
])('tells of %s', async (_, change, expected) => {
  const { at, look } = await folders();
  await look();
  await change(at);
  expect(await look()).toEqual(expected);
});

it('passes over what is no Markdown, and what is hidden', async () => {
  const { at, look } = await folders();
  await mkdir(at('articles/.git'));
  await writeFile(at('articles/.git/x.md'), '');
  await writeFile(at('articles/photo.jpg'), '');
  expect(await look()).toEqual([]);
});

it('looks again into a folder that changed in the very tick of the first look', async () => {
  const { at, look } = await folders();
  await look();
  await writeFile(at('articles/new.md'), '');
  await sleep(60);
  expect(await look()).toEqual(['articles/new.md']);
  await rm(at('articles/new.md'));
  expect(await look()).toEqual([]);
});

it.each([
  [5, 2000],
  [600, 11_400],
  [30_000, 60_000],
])('after a look of %i ms it rests for %i ms', (took, pause) => {
  expect(pauseAfter(took)).toBe(pause);
});

it('goes on looking into a folder below another that changed in the tick of a look', async () => {
  const { at, look, lookAtOnce } = await folders();
  await look();
  await writeFile(at('articles/2025/06/c.md'), '');
  await lookAtOnce();
  await rm(at('articles/2025/06/b.md'));
  expect(await look()).toContain('articles/2025/06/b.md');
});
