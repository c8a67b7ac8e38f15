import type { Past } from '../protocol';
import { GitFailed, type Git } from './git';
import type { Deed, History } from './history';
import { identity } from './identity';

/** Versions that are shown at most: one who wants an older one has git itself. */
const MOST = '200';
const FIELD = '\u001F';
const END = '\u001E';

/** The history of a folder that is in a git work tree: one commit a deed, of the editor's name, of these files alone. */
export function gitHistory(git: Git): History {
  return {
    kind: 'git',
    record: (files, deed) => commit(git, files, deed),
    // What others have made is in their commits, or is committed with ours.
    keep: () => Promise.resolve(),
    past: (file) => log(git, file),
    textOf: (file, id) => textAt(git, file, id),
  };
}

async function commit(git: Git, files: readonly string[], { editor, says }: Deed): Promise<string | undefined> {
  try {
    const known = await git.ask('ls-files', '-z', '--', ...files);
    const gone = (await git.ask('ls-files', '-z', '--deleted', '--', ...files)).split('\0');
    const there = files.filter((file) => !gone.includes(file) && !known.split('\0').includes(file));
    for (const file of there) await git.askIf('add', '--intent-to-add', '--', file);
    if ((await git.ask('status', '--porcelain', '-z', '--', ...files)) === '') return undefined;
    await git.ask(
      ...(await identity(git, editor)),
      'commit',
      '--quiet',
      '--no-verify',
      '--message',
      says,
      '--only',
      '--',
      ...(await named(git, files)),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return `Le fichier est enregistré, mais l’historique ne l’a pas noté (${error.message}) ; la prochaine action le notera.`;
  }
}

/** Those that git knows or that are there: it refuses to commit what is neither. */
async function named(git: Git, files: readonly string[]): Promise<string[]> {
  const known = (await git.ask('ls-files', '-z', '--', ...files)).split('\0').filter((file) => file !== '');
  return [...new Set(known)];
}

async function log(git: Git, file: string): Promise<Past[]> {
  const format = `--format=%H${FIELD}%at${FIELD}%an${FIELD}%s${END}`;
  const told = await git.askIf('log', '--follow', '--max-count', MOST, format, '--', file);
  return (told ?? '').split(END).flatMap((entry) => {
    const [id = '', at = '', name = '', says = ''] = entry.trim().split(FIELD);
    return id === '' ? [] : [{ id, at: Number(at) * 1000, name, says }];
  });
}

/** The name that the file had then may be another. */
async function textAt(git: Git, file: string, id: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{7,64}$/.test(id)) return undefined;
  const now = await git.askIf('show', `${id}:./${file}`);
  return now ?? git.askIf('show', `${id}:./${(await nameAt(git, file, id)) ?? file}`);
}

async function nameAt(git: Git, file: string, id: string): Promise<string | undefined> {
  const told = (await git.askIf('log', '--follow', '--relative', '--name-only', '--format=%x1e%H', '--max-count', MOST, '--', file)) ?? '';
  const entry = told.split(END).find((each) => each.startsWith(id));
  return entry
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .at(1);
}
