import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { Library } from '../library';
import { openLibrary } from '../openLibrary';
import { formatProblem } from '../../content/problem';

const NOBODY = 65_534;
const FILES = { 'site.yaml': SITE_YAML, 'articles/a.md': articleText(), 'articles/archive/b.md': articleText() };

async function open(folder: string) {
  const library = await openLibrary(folder, Date.now);
  onTestFinished(() => library.close());
  return library;
}

const state = (library: Library) => ({
  slugs: library
    .list({ kind: 'latest' }, 0, 10)
    .map(({ slug }) => slug)
    .join(' '),
  problems: library.problems().map(formatProblem),
});

/** Root may read everything: until the test is over this process is somebody else, who owns nothing in the folder. */
async function asNobody(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  if (process.geteuid?.() !== 0) return;
  process.seteuid?.(NOBODY);
  onTestFinished(() => process.seteuid?.(0));
}

const UNREADABLE = 'articles/archive:1:1 -: ce dossier ne peut être lu (EACCES) ; vérifiez ses droits';

it('a folder that nobody may read keeps no other from being read, and is told', async () => {
  const folder = await temporaryFolder(FILES);
  await chmod(path.join(folder, 'articles/archive'), 0o700);
  await asNobody(folder);
  if (process.geteuid?.() !== NOBODY) await chmod(path.join(folder, 'articles/archive'), 0);
  expect(state(await open(folder))).toEqual({ slugs: 'a', problems: [UNREADABLE] });
});

it('what was known of a folder stays when it can no longer be read, and is compared again when it can', async () => {
  const folder = await temporaryFolder(FILES);
  const at = path.join(folder, 'articles/archive');
  const library = await open(folder);
  // A file in a folder's place cannot be listed by anybody.
  await rename(at, `${folder}/archive`);
  await rename(path.join(folder, 'articles'), `${folder}/all`);
  await writeFile(path.join(folder, 'articles'), 'no folder');
  await library.rescan();
  expect(state(library)).toEqual({
    slugs: 'a b',
    problems: ['articles:1:1 -: ce dossier ne peut être lu (ENOTDIR) ; vérifiez ses droits'],
  });
  await rm(path.join(folder, 'articles'));
  await rename(`${folder}/all`, path.join(folder, 'articles'));
  await library.rescan();
  expect(state(library)).toEqual({ slugs: 'a', problems: [] });
});

it('a folder of articles that is not there takes none with it, until it is back, be it empty', async () => {
  const folder = await temporaryFolder(FILES);
  const library = await open(folder);
  await rm(path.join(folder, 'articles'), { recursive: true });
  await library.rescan();
  expect(state(library)).toEqual({
    slugs: 'a b',
    problems: ['articles:1:1 -: ce dossier a disparu, et ses textes restent en ligne ; remettez-le, vide s’il doit l’être'],
  });
  await mkdir(path.join(folder, 'articles'));
  await library.rescan();
  expect(state(library)).toEqual({ slugs: '', problems: [] });
});
