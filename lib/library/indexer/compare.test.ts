import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { articleIndex } from '@/tests/support/articleIndex';
import { articleText, site, SITE_YAML } from '@/tests/support/paper';
import { printStamp, stampAt } from '@/lib/files/stamp';
import { photo } from '@/tests/support/photo';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { readingRules } from './siteFile';
import { Absences } from './absences';
import { differing } from './compare';
import { readContentFile } from './readFile';

const FILES = ['articles/a.md', 'articles/b.md', 'articles/mauvais.md', 'articles/c/index.md'];

/** An index that has read a folder, and a copy of that folder with other dates. */
async function copied() {
  const files = {
    'site.yaml': SITE_YAML,
    'articles/a.md': articleText(),
    'articles/b.md': articleText({ headline: 'Un autre' }),
    'articles/mauvais.md': '---\nheadline: Un : deux\n---\n',
    'articles/c/index.md': articleText({}, '![Vue](vue.png)'),
    'articles/c/vue.png': await photo(30, 20).png().toBuffer(),
  };
  const [folder, copy] = [await temporaryFolder(files), await temporaryFolder(files)];
  const writer = articleIndex();
  const reads = await Promise.all(FILES.map(async (file) => [file, await readContentFile(folder, file, readingRules(site))] as const));
  writer.take(new Map(reads.flatMap(([file, read]) => (typeof read === 'object' ? [[file, read] as const] : []))), 0);
  const foundIn = async (where: string): Promise<string[]> => {
    const all: string[] = [];
    for await (const some of differing(where, writer.files, new Absences(where))) all.push(...some.keys());
    return all.filter((file) => file !== 'site.yaml').sort();
  };
  return { at: (file: string) => path.join(copy, file), writer, found: () => foundIn(copy), foundAgain: () => foundIn(folder) };
}

it('of a copy of the folder that was read, only what says something else is read again, and what has pictures, which nobody reads to compare', async () => {
  const { at, found, writer } = await copied();
  await writeFile(at('articles/b.md'), articleText({ headline: 'Corrigé' }));
  expect(await found()).toEqual(['articles/b.md', 'articles/c/index.md']);
  expect(writer.files.lastSeen('articles/a.md').stamp).toBe(printStamp(await stampAt(at('articles/a.md')), ''));
});

it('a link that is set back leads to what was read of there, unless something else was taken in meanwhile', async () => {
  const { at, found, foundAgain, writer } = await copied();
  await found();
  expect(await foundAgain()).toEqual([]);
  expect(await found()).toEqual(['articles/c/index.md']);
  // Other bytes of the same length, taken in, and the link set back.
  await writeFile(at('articles/a.md'), articleText({ headline: 'Un tetre' }));
  const read = await readContentFile(at(''), 'articles/a.md', readingRules(site));
  if (typeof read === 'object') writer.take(new Map([['articles/a.md', read]]), 0);
  expect(await foundAgain()).toEqual(['articles/a.md']);
});

it('what is to be read by other rules is read, though its bytes are the same', async () => {
  const { found, writer } = await copied();
  writer.files.rereadAll();
  expect(await found()).toEqual(FILES.toSorted());
  writer.files.doubtAll();
  expect(await found()).toEqual(FILES.toSorted());
});
