import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporaryFolder';
import { isContentPath } from './contentPath';
import { failureWords } from './failureWords';
import { Store } from './store';

const FILE = 'articles/2025/un.md';

async function storeOf(files: Readonly<Record<string, string | Uint8Array>> = { [FILE]: 'Un.' }) {
  const folder = await temporaryFolder(files);
  return { folder, store: new Store(folder), textOf: (file: string) => readFile(path.join(folder, file), 'utf8') };
}

/** What an editor is told of what `work` rejects with. */
const told = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'nothing',
    (error: unknown) => failureWords(error),
  );

describe('a path that is no content file’s is refused', () => {
  it.each([
    '../un.md',
    'articles/../../un.md',
    'articles/../articles/un.md',
    'articles/./un.md',
    'articles//un.md',
    '/articles/un.md',
    'articles/un.md/',
    'articles\\un.md',
    'articles/..\\un.md',
    'articles/%2e%2e/%2e%2e/../un.md',
    'articles/.un.md',
    'articles/.git/un.md',
    'articles/un.txt',
    'articles/un.md\0.txt',
    'articles/un.md ',
    'articles/un\u202e.md',
    'Articles/un.md',
    'ARTICLES/un.md',
    'autres/un.md',
    'une.yaml/',
    './une.yaml',
    'Une.yaml',
    'package.json',
    'articles/con.md',
    'articles/un.md:secret.md',
    'articles/e\u0301.md',
    '',
    '.',
    '..',
    `articles/${'a'.repeat(256)}.md`,
  ])('%j', async (file) => {
    const { store } = await storeOf();
    expect(isContentPath(file)).toBe(false);
    expect(await told(store.read(file))).toBe('Ce fichier n’est pas un fichier du journal.');
    expect(await told(store.save(file, '', 'x'))).toBe('Ce fichier n’est pas un fichier du journal.');
  });

  it('one that a link leads out of the folder, and a link itself', async () => {
    const outside = await temporaryFolder({ 'un.md': 'dehors' });
    const { folder, store } = await storeOf();
    await symlink(outside, path.join(folder, 'articles/dehors'));
    await symlink(path.join(outside, 'un.md'), path.join(folder, 'articles/lien.md'));
    await symlink(path.join(folder, FILE), path.join(folder, 'articles/dedans.md'));
    for (const file of ['articles/dehors/un.md', 'articles/dehors/deux/trois.md', 'articles/lien.md', 'articles/dedans.md']) {
      expect(await told(store.read(file)), file).toBe('Ce fichier n’est pas un fichier du journal.');
      expect(await told(store.save(file, '', 'x')), file).toBe('Ce fichier n’est pas un fichier du journal.');
    }
    expect(await readFile(path.join(outside, 'un.md'), 'utf8')).toBe('dehors');
    expect(await readdir(outside)).toEqual(['un.md']);
  });
});

it('a content folder that is itself reached by a link is written to', async () => {
  const { folder } = await storeOf();
  const link = path.join(await temporaryFolder({}), 'content');
  await symlink(folder, link);
  const store = new Store(link);
  const { version } = await store.read(FILE);
  expect(await store.save(FILE, version, 'Deux.')).toMatchObject({ ok: true });
});

describe('a save', () => {
  it('leaves the file byte for byte as it was when nothing was changed, byte order mark, line ends and dates too', async () => {
    const bytes = Buffer.from('\uFEFFUn.\r\nDe\u0301ux.\rTrois', 'utf8');
    const { folder, store } = await storeOf({ [FILE]: bytes });
    const before = await stat(path.join(folder, FILE));
    const { text, version } = await store.read(FILE);
    expect(await store.save(FILE, version, text)).toMatchObject({ ok: true, stored: { version } });
    expect(await readFile(path.join(folder, FILE))).toEqual(bytes);
    expect((await stat(path.join(folder, FILE))).mtimeMs).toBe(before.mtimeMs);
  });

  it('keeps the file’s rights, and leaves no other file', async () => {
    const { folder, store } = await storeOf();
    await chmod(path.join(folder, FILE), 0o640);
    const { version } = await store.read(FILE);
    await store.save(FILE, version, 'Deux.');
    expect((await stat(path.join(folder, FILE))).mode & 0o777).toBe(0o640);
    expect(await readdir(path.join(folder, 'articles/2025'))).toEqual(['un.md']);
  });

  it('is refused with the other text when somebody else has saved, and writes nothing', async () => {
    const { folder, store, textOf } = await storeOf();
    const { version } = await store.read(FILE);
    await writeFile(path.join(folder, FILE), 'Le leur.');
    expect(await store.save(FILE, version, 'Le mien.')).toMatchObject({ ok: false, theirs: { text: 'Le leur.' } });
    expect(await textOf(FILE)).toBe('Le leur.');
  });

  it('of two editors at one moment, one has it and the other is told', async () => {
    const { store, textOf } = await storeOf();
    const { version } = await store.read(FILE);
    const saved = await Promise.all(['A', 'B', 'C'].map((text) => store.save(FILE, version, text)));
    expect(saved.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(await textOf(FILE)).toBe('A');
  });

  it('of a new file does not take the place of one that came meanwhile', async () => {
    const { store, textOf } = await storeOf();
    expect(await store.save(FILE, '', 'Le mien.')).toMatchObject({ ok: false, theirs: { text: 'Un.' } });
    expect(await store.save('articles/2026/deux.md', '', 'Neuf.')).toMatchObject({ ok: true });
    expect(await textOf('articles/2026/deux.md')).toBe('Neuf.');
  });

  it('of what is no UTF-8 is impossible: such a file is not opened', async () => {
    const { store } = await storeOf({ [FILE]: Buffer.from('Un été', 'latin1') });
    expect(await told(store.read(FILE))).toContain('UTF-8');
  });
});

describe('a file is renamed', () => {
  it('with its pictures when it has a folder', async () => {
    const { store, textOf } = await storeOf({ 'articles/un/index.md': 'Un.', 'articles/un/a.jpg': 'jpg' });
    expect(await store.move('articles/un/index.md', 'deux')).toBe('articles/deux/index.md');
    expect(await textOf('articles/deux/a.jpg')).toBe('jpg');
  });

  it('never over another', async () => {
    const { store, textOf } = await storeOf({ 'articles/un.md': 'Un.', 'articles/deux.md': 'Deux.' });
    expect(await told(store.move('articles/un.md', 'deux'))).toContain('porte déjà ce nom');
    expect(await told(store.move('articles/un.md', '../deux'))).toContain('pas un fichier du journal');
    expect(await textOf('articles/deux.md')).toBe('Deux.');
  });
});

const isRoot = process.getuid?.() === 0;

describe('a disk that refuses is told in a sentence, and nothing is half written:', () => {
  // Only root makes such disks, and only others are refused by rights.
  if (isRoot) {
    it('full', async () => {
      const { folder, store, textOf } = await storeOf({ 'site.yaml': '' });
      await mkdir(path.join(folder, 'articles'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path.join(folder, 'articles')]);
      onTestFinished(() => void execFileSync('umount', [path.join(folder, 'articles')]));
      await store.save('articles/un.md', '', 'Un.');
      const { version } = await store.read('articles/un.md');
      expect(await told(store.save('articles/un.md', version, 'x'.repeat(200_000)))).toContain(
        'Le disque est plein : rien n’a été enregistré.',
      );
      expect(await textOf('articles/un.md')).toBe('Un.');
      expect(await readdir(path.join(folder, 'articles'))).toEqual(['un.md']);
    });

    it('read-only', async () => {
      const { folder, store, textOf } = await storeOf({ 'articles/un.md': 'Un.' });
      execFileSync('mount', ['--bind', folder, folder]);
      onTestFinished(() => void execFileSync('umount', [folder]));
      execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
      const { version } = await store.read('articles/un.md');
      expect(await told(store.save('articles/un.md', version, 'Deux.'))).toContain('en lecture seule : rien n’a été enregistré.');
      expect(await textOf('articles/un.md')).toBe('Un.');
    });
  } else {
    it('closed to us', async () => {
      const { folder, store, textOf } = await storeOf({ 'articles/un.md': 'Un.' });
      await chmod(path.join(folder, 'articles'), 0o500);
      onTestFinished(() => chmod(path.join(folder, 'articles'), 0o700));
      const { version } = await store.read('articles/un.md');
      expect(await told(store.save('articles/un.md', version, 'Deux.'))).toContain('n’a pas le droit d’écrire');
      expect(await textOf('articles/un.md')).toBe('Un.');
    });
  }

  it('a file where a folder should be', async () => {
    const { store } = await storeOf({ 'articles/un': 'x' });
    expect(await told(store.save('articles/un/index.md', '', 'Un.'))).toContain('rien n’a été enregistré');
  });
});
