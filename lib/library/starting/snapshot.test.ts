import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { article } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { ArticleSummary } from '../../content/article';
import { NO_PROBLEM, problemOfFile, type KnownFile } from '../catalogue/knownFile';
import { readSnapshot, removeLeftovers, writeSnapshot } from './snapshot';
import { openSummaries } from '../catalogue/summary';

const filed = (slug: string, fields = {}): KnownFile<ArticleSummary> => {
  const { body, ...value } = article(fields, '', slug);
  expect(body).toBe('');
  return { file: `articles/${slug}.md`, slug, stamp: { mtimeMs: 1.5, ctimeMs: 2.25, size: 3 }, value, problems: NO_PROBLEM };
};
const files = [
  filed('a'),
  filed('b', { topics: '[Énergie]', draft: 'true', withdrawn: '{ at: 2025-06-11, reason: Erreur }', standfirst: 'L’essentiel' }),
];

async function written(all = files) {
  const folder = await temporaryFolder({});
  const at = path.join(folder, 'cache/library.jsonl');
  await writeSnapshot(at, () => 'print', all);
  return { at, read: (fingerprint = 'print') => readSnapshot(at, fingerprint, openSummaries()) };
}

it('gives back what was written, across as many lines as it takes, and leaves nothing else behind', async () => {
  const many = [...files, ...Array.from({ length: 1200 }, (_, n) => filed(`n-${n}`))];
  const { at, read } = await written(many);
  expect(await read()).toEqual(many);
  expect(await readdir(path.dirname(at))).toEqual(['library.jsonl']);
});

it('what is only the last good version has no stamp, so that the next start looks at the file', async () => {
  const [a, b] = files;
  const { read } = await written([
    ...(a ? [{ ...a, problems: [problemOfFile(a.file, 'mauvais')] }] : []),
    ...(b ? [{ ...b, value: undefined }] : []),
  ]);
  expect((await read())?.map(({ file, stamp }) => [file, stamp.size])).toEqual([['articles/a.md', 0]]);
});

it.each<[string, (at: string) => Promise<void>]>([
  ['empty', (at) => truncate(at, 0)],
  ['cut off', async (at) => truncate(at, (await readFile(at)).length - 60)],
  ['cut off within its last line', async (at) => truncate(at, (await readFile(at)).length - 3)],
  ['altered', async (at) => writeFile(at, (await readFile(at, 'utf8')).replace('Un titre', 'Un autre'))],
  ['not ours', (at) => writeFile(at, 'print\n{"a":1}\n')],
  ['no text', (at) => writeFile(at, Buffer.alloc(5000, 0xff))],
])('is not read when it is %s', async (_, damage) => {
  const { at, read } = await written();
  await damage(at);
  expect(await read()).toBeUndefined();
});

it('is not read when another version or another site.yaml wrote it, or when there is none', async () => {
  const { at, read } = await written();
  expect(await read('another print')).toBeUndefined();
  expect(await readSnapshot(`${at}.none`, 'print', openSummaries())).toBeUndefined();
});

it('is thrown away when the rules changed while it was written', async () => {
  const folder = await temporaryFolder({});
  let asked = 0;
  await writeSnapshot(path.join(folder, 'a'), () => String((asked += 1)), files);
  expect(await readdir(folder)).toEqual([]);
});

it('leaves alone what another process is writing', async () => {
  const folder = await temporaryFolder({
    'a.jsonl.1.tmp': '',
    [`a.jsonl.${process.pid}.tmp`]: '',
    'b.jsonl.999999999.tmp': '',
    'a.jsonl.999999999.tmp': '',
  });
  await removeLeftovers(path.join(folder, 'a.jsonl'));
  expect((await readdir(folder)).sort()).toEqual(['a.jsonl.1.tmp', 'b.jsonl.999999999.tmp']);
});
