import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { indexFile } from '@/lib/library/thread/indexedPaper';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openIndexer } from './openIndexer';

test('a thread that ends is followed by another, which makes the index that was taken away anew', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder({ 'site.yaml': SITE_YAML, 'articles/a.md': articleText() });
  const paper = { folder, cacheDir: await temporaryFolder({}), showsAll: false, siteUrl: 'https://gazette.example' };
  const [heard, lost]: [string[], string[]] = [[], []];
  const indexer = openIndexer(
    paper,
    ({ kind }) => heard.push(kind),
    ({ message }) => lost.push(message),
  );
  onTestFinished(() => indexer.close());
  const times = (kind: string): number => heard.filter((one) => one === kind).length;
  await expect.poll(() => times('compared'), { timeout: 30_000 }).toBe(1);
  await rm(indexFile(paper));
  await expect.poll(() => times('compared'), { timeout: 30_000 }).toBe(2);
  expect(lost).toEqual(['the index was taken away: it is made anew']);
});
