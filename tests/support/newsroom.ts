import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@/bench/freePort';
import { contentFolder } from './contentFolder';
import { ensureProgram } from './debian';
import { root, run, type Ended } from './run';
import { removeFolder } from './removeFolder';

export const SCRIPTS = path.join(root, 'deploy/publish');

/** How a push comes to be what a machine shows: written into its folder, or by a link that is set to another. */
export type Way = 'folder' | 'link';

/** A machine of the site that follows a repository of its own. */
interface Machine {
  readonly name: string;
  readonly repository: string;
  /** Its content folder. */
  readonly link: string;
  /** For operators: the hook asks it whether all is taken in. */
  readonly port: number;
}

/** An editor's clone, the repository that editors push to, and machines that each follow one of their own. */
export interface Newsroom {
  readonly at: (...steps: readonly string[]) => string;
  readonly hub: string;
  readonly clone: string;
  readonly machines: readonly Machine[];
  readonly save: (file: string, text: string) => Promise<void>;
  /** Commits all that lies in the clone. */
  readonly commit: () => Promise<void>;
  /** Pushes what is committed. */
  readonly pushOnly: () => Promise<Ended>;
  /** Commits all, and pushes it. */
  readonly push: () => Promise<Ended>;
  readonly remove: () => Promise<void>;
}

/** Seconds that a script waits for an origin. */
export const PATIENT = { PATIENCE: '60' };
export const IMPATIENT = { PATIENCE: '0' };

export const git = (folder: string, ...args: readonly string[]): Promise<Ended> =>
  run('git', ['-C', folder, '-c', 'user.name=Essai', '-c', 'user.email=essai@example.org', ...args], PATIENT);

/** All that a command has said. Rejects when it has failed. */
export async function sound(ending: Promise<Ended>): Promise<string> {
  const { code, stdout, stderr } = await ending;
  if (code !== 0) throw new Error(`ended with ${code ?? 'a signal'}: ${stderr}`);
  return stdout + stderr;
}

/** The project's own content and `files`, pushed once to a machine for each of `ways`; nobody serves them yet. */
export async function openNewsroom(ways: readonly Way[], files: Readonly<Record<string, string>>): Promise<Newsroom> {
  await ensureProgram('curl', 'curl');
  const folder = await mkdtemp(path.join(tmpdir(), 'publish-'));
  const { folder: clone, remove } = await contentFolder(files);
  const at = (...steps: readonly string[]): string => path.join(folder, ...steps);
  const hub = await bare(at('hub.git'), ['pre-receive', 'post-receive']);
  await sound(git('/', 'init', '--quiet', '--initial-branch=main', clone));
  await sound(git(clone, 'remote', 'add', 'origin', hub));
  const machines = await Promise.all(ways.map((way, n) => machine(`machine-${n}`, way, folder)));
  for (const { name, repository } of machines) await sound(git(hub, 'remote', 'add', name, repository));
  const commit = async (): Promise<void> => {
    await sound(git(clone, 'add', '--all'));
    await sound(git(clone, 'commit', '--quiet', '--message=Essai'));
  };
  const pushOnly = (): Promise<Ended> => git(clone, 'push', 'origin', 'HEAD:main');
  await commit();
  // Nothing listens yet when the first texts come.
  await sound(run('git', ['-C', clone, 'push', '--quiet', 'origin', 'HEAD:main'], IMPATIENT));
  return {
    at,
    hub,
    clone,
    machines,
    save: (file, text) => writeFile(path.join(clone, file), text),
    commit,
    pushOnly,
    push: async () => {
      await commit();
      return pushOnly();
    },
    remove: async () => {
      await remove();
      await removeFolder(folder);
    },
  };
}

async function machine(name: string, way: Way, folder: string): Promise<Machine> {
  const repository = await bare(path.join(folder, `${name}.git`), ['post-receive']);
  const [link, port] = [path.join(folder, name), await freePort()];
  await sound(git(repository, 'config', `publish.${way}`, link));
  await sound(git(repository, 'config', 'publish.admin', `http://127.0.0.1:${port}`));
  return { name, repository, link, port };
}

/** A bare repository in which these scripts are the hooks. */
async function bare(folder: string, hooks: readonly string[]): Promise<string> {
  await sound(git('/', 'init', '--quiet', '--bare', '--initial-branch=main', folder));
  await sound(git(folder, 'config', 'receive.advertisePushOptions', 'true'));
  for (const hook of hooks) await symlink(path.join(SCRIPTS, hook), path.join(folder, 'hooks', hook));
  return folder;
}
