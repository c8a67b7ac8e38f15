import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporaryFolder';
import { Store } from '../store/store';
import { receive, send, standing } from './exchange';
import { Git } from './git';
import { identity } from './identity';
import { openHistory } from './openHistory';

const FILE = 'articles/un.md';
const QUIET = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const ANNE = { editor: 'Anne <Roy>', says: 'Modifie un' };

function git(folder: string, ...args: readonly string[]): string {
  const told = ['-c', 'user.name=Autre', '-c', 'user.email=autre@exemple.org', ...args];
  return execFileSync('git', told, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...QUIET }, stdio: 'pipe' });
}

/** A paper in the folder `content` of a repository, with a remote and the clone of somebody else. */
async function newsroom() {
  const root = await temporaryFolder({
    'ours/content/articles/un.md': 'Un.\n',
    'ours/content/articles/deux.md': 'Deux.\n',
    'ours/README.md': 'x',
  });
  const [ours, remote, other] = ['ours', 'remote.git', 'other'].map((name) => path.join(root, name));
  if (ours === undefined || remote === undefined || other === undefined) throw new Error('three folders');
  git(root, 'init', '-q', '--bare', '-b', 'main', remote);
  git(ours, 'init', '-q', '-b', 'main');
  git(ours, 'add', '-A');
  git(ours, 'commit', '-qm', 'Commence');
  git(ours, 'remote', 'add', 'origin', remote);
  git(ours, 'push', '-qu', 'origin', 'main');
  git(root, 'clone', '-q', remote, other);
  const folder = path.join(ours, 'content');
  const store = new Store(folder);
  const kept = await openHistory(store, path.join(root, 'cache'));
  const own = new Git(folder);
  const name = await identity(own, 'Anne');
  const write = (file: string, text: string): Promise<void> => writeFile(path.join(folder, file), text);
  const elsewhere = async (file: string, text: string): Promise<void> => {
    await writeFile(path.join(other, 'content', file), text);
    git(other, 'add', '-A');
    git(other, 'commit', '-qm', 'Ailleurs');
    git(other, 'push', '-q');
  };
  return {
    ours,
    other,
    folder,
    store,
    ...kept,
    own,
    name,
    write,
    elsewhere,
    textOf: (file: string) => readFile(path.join(folder, file), 'utf8'),
  };
}

describe('a paper in a git repository', () => {
  it('has one commit a deed, by the editor’s name, of the deed’s files alone', async () => {
    const { ours, history, write } = await newsroom();
    expect(history.kind).toBe('git');
    await write(FILE, 'Un, mieux.\n');
    await write('articles/deux.md', 'Le travail d’un autre.\n');
    await write('articles/trois.md', 'Trois.\n');
    expect(await history.record([FILE], ANNE)).toBeUndefined();
    expect(await history.record(['articles/trois.md'], { editor: 'Paul', says: 'Crée trois' })).toBeUndefined();
    expect(git(ours, 'log', '--format=%an %s', '-2')).toBe('Paul Crée trois\nAnne  Roy Modifie un\n');
    expect(git(ours, 'show', '--name-only', '--format=', 'HEAD~1').trim()).toBe('content/articles/un.md');
    expect(git(ours, 'status', '--porcelain').trim()).toBe('M content/articles/deux.md');
  });

  it('says nothing of a deed that changed nothing', async () => {
    const { ours, history } = await newsroom();
    expect(await history.record([FILE], ANNE)).toBeUndefined();
    expect(git(ours, 'rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  it('knows who changed a text when, also under its name of before, and has every version', async () => {
    const { history, folder, write } = await newsroom();
    await write(FILE, 'Un, mieux.\n');
    await history.record([FILE], ANNE);
    await rename(path.join(folder, FILE), path.join(folder, 'articles/neuf.md'));
    await history.record([FILE, 'articles/neuf.md'], { editor: 'Paul', says: 'Renomme un en neuf' });
    const past = await history.past('articles/neuf.md');
    expect(past.map(({ name, says }) => `${name}: ${says}`)).toEqual([
      'Paul: Renomme un en neuf',
      'Anne  Roy: Modifie un',
      'Autre: Commence',
    ]);
    expect(await Promise.all(past.map(({ id }) => history.textOf('articles/neuf.md', id)))).toEqual([
      'Un, mieux.\n',
      'Un, mieux.\n',
      'Un.\n',
    ]);
    expect(await history.textOf('articles/neuf.md', '--output=/tmp/x')).toBeUndefined();
  });

  it('tells that the history could not note a deed, and how it goes on', async () => {
    const { ours, history, write } = await newsroom();
    await writeFile(path.join(ours, '.git/index.lock'), '');
    await write(FILE, 'Un, mieux.\n');
    expect(await history.record([FILE], ANNE)).toContain('Le fichier est enregistré, mais l’historique ne l’a pas noté');
    await rm(path.join(ours, '.git/index.lock'));
    expect(await history.record([FILE], ANNE)).toBeUndefined();
  });
});

describe('an exchange with others', () => {
  it('takes in what they have sent, and sends what is ours', async () => {
    const { other, history, own, name, write, elsewhere, textOf } = await newsroom();
    await elsewhere('articles/deux.md', 'Deux, ailleurs.\n');
    await write(FILE, 'Un, mieux.\n');
    await history.record([FILE], ANNE);
    expect(await standing(own)).toMatchObject({ standing: 'ahead', ahead: 1 });
    expect(await receive(own, name, new Map())).toMatchObject({ standing: 'ahead', behind: 0, conflicts: [] });
    expect(await textOf('articles/deux.md')).toBe('Deux, ailleurs.\n');
    expect(await send(own, name)).toMatchObject({ standing: 'same', says: 'Tout est envoyé, tout est reçu.' });
    git(other, 'pull', '-q');
    expect(await readFile(path.join(other, 'content', FILE), 'utf8')).toBe('Un, mieux.\n');
  });

  it('shows both texts where both have changed one, changes nothing, and takes the one that an editor chooses', async () => {
    const { ours, history, own, name, write, elsewhere, textOf } = await newsroom();
    await elsewhere(FILE, 'Un, ailleurs.\n');
    await write(FILE, 'Un, ici.\n');
    await history.record([FILE], ANNE);
    for (const exchange of [await receive(own, name, new Map()), await send(own, name)]) {
      expect(exchange).toMatchObject({ standing: 'both', conflicts: [{ file: FILE, ours: 'Un, ici.\n', theirs: 'Un, ailleurs.\n' }] });
    }
    expect(await textOf(FILE)).toBe('Un, ici.\n');
    expect(git(ours, 'status', '--porcelain')).toBe('');
    expect(await receive(own, name, new Map([[FILE, 'Un, ici et ailleurs.\n']]))).toMatchObject({ standing: 'ahead', conflicts: [] });
    expect(await textOf(FILE)).toBe('Un, ici et ailleurs.\n');
    expect(await send(own, name)).toMatchObject({ standing: 'same' });
    expect(git(ours, 'status', '--porcelain')).toBe('');
  });

  it('does not take in what would write over a file that was changed by hand, and names it', async () => {
    const { own, name, write, elsewhere, textOf } = await newsroom();
    await elsewhere(FILE, 'Un, ailleurs.\n');
    await write(FILE, 'Un, à la main.\n');
    expect((await receive(own, name, new Map())).says).toContain(FILE);
    expect(await textOf(FILE)).toBe('Un, à la main.\n');
  });

  it('says what to do when nobody answers, or there is nobody', async () => {
    const { ours, own, name } = await newsroom();
    git(ours, 'remote', 'set-url', 'origin', path.join(ours, 'nulle-part'));
    expect((await receive(own, name, new Map())).says).toContain('ne répond pas');
    git(ours, 'branch', '--unset-upstream');
    expect(await standing(own)).toMatchObject({ standing: 'none' });
  });
});

describe('a paper without git', () => {
  it('has the last 50 versions of a text, with who made them', async () => {
    const root = await temporaryFolder({ 'content/articles/un.md': 'Version 0' });
    const store = new Store(path.join(root, 'content'));
    const { history, git: none } = await openHistory(store, path.join(root, 'cache'));
    expect([history.kind, none]).toEqual(['copies', undefined]);
    await history.keep(FILE);
    for (let number = 1; number <= 55; number += 1) {
      await writeFile(path.join(root, 'content', FILE), `Version ${String(number)}`);
      await history.record([FILE], { editor: 'Anne', says: 'Modifie un' });
    }
    const past = await history.past(FILE);
    expect(past).toHaveLength(50);
    expect(past[0]).toMatchObject({ name: 'Anne', says: 'Modifie un' });
    expect(await history.textOf(FILE, past.at(-1)?.id ?? '')).toBe('Version 6');
    expect(await history.textOf(FILE, '../../x')).toBeUndefined();
  });

  it('keeps what somebody else has made of a text before it is written over', async () => {
    const root = await temporaryFolder({ 'content/articles/un.md': 'D’un autre' });
    const { history } = await openHistory(new Store(path.join(root, 'content')), path.join(root, 'cache'));
    await history.keep(FILE);
    await history.keep(FILE);
    const past = await history.past(FILE);
    expect(past).toHaveLength(1);
    expect(await history.textOf(FILE, past[0]?.id ?? '')).toBe('D’un autre');
  });

  it('is one whose repository ignores it', async () => {
    const root = await temporaryFolder({ 'content/articles/un.md': 'Un', '.gitignore': 'content/\n' });
    git(root, 'init', '-q');
    await mkdir(path.join(root, 'cache'));
    expect((await openHistory(new Store(path.join(root, 'content')), path.join(root, 'cache'))).history.kind).toBe('copies');
  });
});
