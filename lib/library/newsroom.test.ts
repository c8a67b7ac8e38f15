import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openLibrary } from './openLibrary';
import { Watch } from './watching/watch';

const paper = (): Promise<string> => temporaryFolder({ 'site.yaml': SITE_YAML, 'articles/a.md': articleText() });

it('what no watcher sees, the next full scan finds', async () => {
  const folder = await paper();
  const library = await openLibrary(folder, Date.now, { watch: true, rescanEvery: 200 });
  onTestFinished(() => library.close());
  const outside = await temporaryFolder({ 'b.md': articleText() });
  // Written through a link, the file changes where nothing is watched.
  await symlink(path.join(outside, 'b.md'), path.join(folder, 'articles/b.md'));
  await vi.waitFor(() => expect(library.standing('b')).toBe('public'), { timeout: 10_000 });
  await writeFile(path.join(outside, 'b.md'), articleText({ headline: 'Deux' }));
  await vi.waitFor(() => expect(library.findSummary('b')?.headline).toBe('Deux'), { timeout: 10_000 });
});

it('a listener that fails keeps no other from being told, and one that has left is not told', async () => {
  const folder = await paper();
  const warnings: unknown[] = [];
  const library = await openLibrary(folder, Date.now, { warn: (warning) => warnings.push(warning) });
  onTestFinished(() => library.close());
  const failure = new Error('no');
  const told: string[] = [];
  library.onChange(() => {
    throw failure;
  });
  library.onChange((keys) => told.push(...keys));
  library.onChange(() => told.push('left'))();
  await writeFile(path.join(folder, 'articles/a.md'), articleText({}, 'Un autre texte.'));
  await library.rescan();
  expect([told, warnings]).toEqual([['article:a'], [failure]]);
});

it('where nothing can be watched, it says so and goes on', async () => {
  const folder = await paper();
  const warnings: unknown[] = [];
  const watch = new Watch(path.join(folder, 'site.yaml'), {
    paths: () => undefined,
    lost: () => undefined,
    failed: (error) => warnings.push(error),
  });
  await watch.start();
  await watch.close();
  expect(warnings).toHaveLength(1);
});
