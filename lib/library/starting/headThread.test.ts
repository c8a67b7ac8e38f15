import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { articleText, site, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { openLibrary } from '../openLibrary';
import { HeadThread } from './headThread';
import type { LibraryOptions } from '../options';
import { scan } from '../reading/scan';
import { STILL_UPLOAD } from '../watching/awaitWriteFinish';
import { openSummaries } from '../catalogue/summary';

const NOW = Date.parse('2025-06-11T12:00:00Z');

const opened: HeadThread[] = [];
afterEach(async () => {
  for (const thread of opened.splice(0)) await thread.close();
});

function threadIn(folder: string): HeadThread {
  const thread = new HeadThread(folder, openSummaries());
  opened.push(thread);
  return thread;
}

/** So many that another thread is asked: see `stocktaking.ts`. */
const MANY = Object.fromEntries(
  Array.from({ length: 2000 }, (_, number) => [
    `articles/2025/n-${String(number)}.md`,
    articleText({ headline: `Le n° ${String(number)}`, topics: `[Eau, sujet ${String(number % 7)}]`, byline: '[Une plume]' }),
  ]),
);

/** All that a library opened so tells. */
async function opening(folder: string, options: LibraryOptions) {
  const library = await openLibrary(folder, () => NOW, options);
  const latest = library.list({ kind: 'latest' }, 0, 10_000);
  const others = [library.fronts('topic'), library.problems(), library.standing('partie'), library.pages()];
  await library.close();
  return { latest, others };
}

it('a folder reads the same whichever thread reads it, with what is wrong in it', async () => {
  const folder = await temporaryFolder({
    ...MANY,
    'site.yaml': SITE_YAML,
    'pages/aide.md': '---\ntitle: Aide\n---\n\nUn texte.\n',
    'articles/mauvais.md': articleText({ section: 'inconnue' }),
    'articles/sans-champs.md': 'Du texte.',
    'articles/brouillon.md': articleText({ draft: 'true' }),
    'articles/groupe.md': articleText({ image: '{ src: a.jpg, alt: Un, credit: Deux }', corrections: '[{ at: 2025-06-10, text: Ceci }]' }),
    'articles/partie.md': articleText({ withdrawn: '{ at: 2025-06-10, reason: Erreur }' }),
    'articles/sous/n-1.md': articleText(),
  });
  // What is younger may still be on its way, and is no thread's business.
  await sleep(STILL_UPLOAD);
  const failures: unknown[] = [];
  const byThread = await opening(folder, { inThread: true, warn: (error) => failures.push(error) });
  expect(byThread.latest.length).toBeGreaterThan(2000);
  expect(byThread).toEqual(await opening(folder, {}));
  expect(failures).toEqual([]);
});

it('the thread reads what is sound, and says nothing of the rest', async () => {
  const folder = await temporaryFolder({ 'articles/bon.md': articleText({ headline: 'Bon' }), 'articles/mauvais.md': 'Du texte.' });
  const read = await threadIn(folder).read(['articles/bon.md', 'articles/mauvais.md', 'articles/absent.md'], site);
  expect([...read].map(([file, { value }]) => [file, value?.headline])).toEqual([['articles/bon.md', 'Bon']]);
});

it('the thread sees the stamps that this one sees', async () => {
  const folder = await temporaryFolder({
    'site.yaml': SITE_YAML,
    'articles/a/é.md': articleText(),
    'pages/b.md': '',
    'articles/c.txt': '',
  });
  const { stamps, unreadable } = await threadIn(folder).scan();
  expect(stamps.size).toBe(3);
  expect([stamps, unreadable]).toEqual([(await scan(folder)).stamps, new Map()]);
});

it('a folder that is empty, or not there, has no stamps', async () => {
  const folder = await temporaryFolder({});
  await mkdir(path.join(folder, 'articles'));
  expect((await threadIn(folder).scan()).stamps.size).toBe(0);
  expect((await threadIn(path.join(folder, 'absent')).scan()).stamps.size).toBe(0);
});

it('a folder that cannot be listed is left to the main thread, which says why', async () => {
  const folder = await temporaryFolder({ ...MANY, 'site.yaml': SITE_YAML });
  const snapshotFolder = await temporaryFolder({});
  const before = await opening(folder, { snapshotFolder });
  await rename(path.join(folder, 'articles'), path.join(folder, 'elsewhere'));
  // A file in a folder's place cannot be listed by anybody.
  await writeFile(path.join(folder, 'articles'), '');
  const failures: unknown[] = [];
  const after = await opening(folder, { inThread: true, snapshotFolder, warn: (error) => failures.push(error) });
  expect(failures.map(String)).toEqual(['Error: cannot be listed: articles']);
  expect(JSON.stringify(after)).toContain('ce dossier ne peut être lu');
  expect(after).toMatchObject({ latest: before.latest });
});

it('a thread that has ended says so to whoever asks it, before and meanwhile', async () => {
  const folder = await temporaryFolder(MANY);
  const thread = threadIn(folder);
  const asked = thread.read(Object.keys(MANY), site);
  const heard = expect(asked).rejects.toThrow('has ended');
  await thread.close();
  await heard;
  await expect(thread.scan()).rejects.toThrow('has ended');
});
