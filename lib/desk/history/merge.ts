import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GitFailed, type Git } from './git';

/** A file that both sides have changed, with both texts; empty where the file is gone. */
export interface Conflict {
  /** From the content folder. */
  readonly file: string;
  readonly ours: string;
  readonly theirs: string;
}

interface Merge {
  /** A commit of both sides; `undefined` while there are conflicts that nobody has settled. */
  readonly commit: string | undefined;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges what others have sent with what we have, beside the files: readers see none of it before it is whole. `settled` are the texts that
 * an editor has chosen. Rejects with `GitFailed`.
 */
export async function mergeOf(git: Git, identity: readonly string[], settled: ReadonlyMap<string, string>): Promise<Merge> {
  const { tree, files } = await mergedTree(git);
  const open = files.filter((file) => !settled.has(file));
  if (open.length > 0) return { commit: undefined, conflicts: await Promise.all(files.map((file) => conflictOf(git, file))) };
  const whole = files.length === 0 ? tree : await withTexts(git, tree, new Map(files.map((file) => [file, settled.get(file) ?? ''])));
  const message = 'Réunit deux suites de changements';
  const commit = await git.ask(...identity, 'commit-tree', whole, '-p', 'HEAD', '-p', '@{upstream}', '-m', message);
  return { commit: commit.trim(), conflicts: [] };
}

/** The tree of a merge, and the files in which it has conflicts (git-merge-tree(1): exit 1, the names below the tree). */
async function mergedTree(git: Git): Promise<{ readonly tree: string; readonly files: readonly string[] }> {
  // From the top: what it names is relative to where it runs.
  const top = (await git.ask('rev-parse', '--show-toplevel')).trim();
  const args = ['-C', top, 'merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', 'HEAD', '@{upstream}'];
  const told = await git.ask(...args).catch((error: unknown) => {
    if (error instanceof GitFailed && /^[0-9a-f]{40,64}\0/.test(error.output)) return error.output;
    throw error;
  });
  const [tree = '', ...files] = told.split('\0').filter((part) => part !== '');
  const prefix = (await git.ask('rev-parse', '--show-prefix')).trim();
  return {
    tree,
    files: [...new Set(files)].map((file) => (file.startsWith(prefix) ? file.slice(prefix.length) : path.posix.join('..', file))),
  };
}

async function conflictOf(git: Git, file: string): Promise<Conflict> {
  const at = async (side: string): Promise<string> => (await git.askIf('show', `${side}:./${file}`)) ?? '';
  return { file, ours: await at('HEAD'), theirs: await at('@{upstream}') };
}

/** The tree with these texts in it, by an index of its own. */
async function withTexts(git: Git, tree: string, texts: ReadonlyMap<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'desk-'));
  const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
  try {
    await git.askWith(env, 'read-tree', tree);
    const prefix = (await git.ask('rev-parse', '--show-prefix')).trim();
    for (const [file, text] of texts) {
      const at = path.join(folder, 'text');
      await writeFile(at, text);
      const blob = (await git.ask('hash-object', '-w', '--no-filters', at)).trim();
      await git.askWith(env, 'update-index', '--add', '--cacheinfo', `100644,${blob},${path.posix.join(prefix, file)}`);
    }
    return (await git.askWith(env, 'write-tree')).trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}
