import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ask, question, searchable } from '../support/asking';
import { articleText } from '../support/paper';

const PATIENT = { timeout: 90_000 };
const otter = (fields: Readonly<Record<string, string>> = {}) => articleText({ headline: 'Ornithorynque', ...fields });

test('the search is in step with what readers may see: corrected, new, withdrawn, drafted and deleted articles', async () => {
  const { site, folder } = await searchable({
    'articles/corrige.md': otter(),
    'articles/retire.md': otter(),
    'articles/efface.md': otter(),
  });
  const write = (name: string, text: string) => writeFile(path.join(folder, 'articles', name), text);
  const found = async (): Promise<unknown> => [...(await ask(site, question('ornithorynque'))).results].sort();
  expect(await found()).toEqual(['corrige', 'efface', 'retire']);
  await write('corrige.md', otter({ headline: 'Une loutre' }));
  await write('retire.md', otter({ withdrawn: '{ at: 2025-06-11, reason: Erreur }' }));
  await rm(path.join(folder, 'articles/efface.md'));
  await write('nouveau.md', otter());
  await write('brouillon.md', otter({ draft: 'true' }));
  await expect.poll(found, PATIENT).toEqual(['nouveau']);
  expect((await ask(site, question('loutre'))).results).toEqual(['corrige']);
  await write('nouveau.md', otter({ draft: 'true' }));
  await write('brouillon.md', otter());
  await expect.poll(found, PATIENT).toEqual(['brouillon']);
});

test('a scheduled article is found once its hour has come, and not before', async () => {
  const { site, folder } = await searchable({});
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + 4000);
  await writeFile(path.join(folder, 'articles/a-l-heure.md'), otter({ publishedAt: at.toISOString().replace('.000', '') }));
  await writeFile(path.join(folder, 'articles/deja.md'), otter());
  await expect.poll(async () => (await ask(site, question('ornithorynque'))).results, PATIENT).toEqual(['deja']);
  await sleep(Math.max(0, at.getTime() - Date.now()));
  await expect.poll(async () => (await ask(site, question('ornithorynque'))).results, PATIENT).toEqual(['a-l-heure', 'deja']);
});

test('the articles of a section that is new in site.yaml are found, and its name can be chosen', async () => {
  const { site, folder } = await searchable({ 'articles/sciences.md': otter({ section: 'sciences' }) });
  expect((await ask(site, question('ornithorynque'))).results).toEqual([]);
  const settings = path.join(folder, 'site.yaml');
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('sections:', 'sections:\n  - id: sciences\n    label: Sciences'));
  await expect.poll(async () => (await ask(site, question('ornithorynque', '&rubrique=sciences'))).results, PATIENT).toEqual(['sciences']);
});
