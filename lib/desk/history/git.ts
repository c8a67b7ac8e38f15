import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Bytes; a text is 1 MB at most, a list of paths some more. */
const MOST_BYTES = 64_000_000;
/** Milliseconds that git may take: for what it does on this machine, and with another. */
const AT_HOME_MS = 30_000;
const AWAY_MS = 120_000;

/** In a hook, git's own variables name the repository from where the hook runs, which is not where we ask. */
const NO_HOOK = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined, GIT_PREFIX: undefined };
/** Nobody sits at a terminal to be asked for a password or a message, and messages are read here. */
const SILENT = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_EDITOR: 'true',
  GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
  LC_ALL: 'C',
  GIT_LITERAL_PATHSPECS: '1',
};

/** Git said no. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed';

  constructor(
    readonly output: string,
    readonly errors: string,
    options: ErrorOptions,
  ) {
    super(errors.trim().split('\n')[0] ?? 'git failed', options);
  }
}

/** Git in a folder. */
export class Git {
  constructor(readonly folder: string) {}

  /** What git answers. Rejects with `GitFailed`. */
  ask(...args: readonly string[]): Promise<string> {
    return this.#run(args, AT_HOME_MS, {});
  }

  /** The same with variables of its own. */
  askWith(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
    return this.#run(args, AT_HOME_MS, env);
  }

  /** The same for what goes over the network. */
  askAway(...args: readonly string[]): Promise<string> {
    return this.#run(args, AWAY_MS, {});
  }

  /** What git answers; `undefined` when it says no. */
  async askIf(...args: readonly string[]): Promise<string | undefined> {
    return this.ask(...args).catch(saysNo);
  }

  /** Whether git is told to leave a file alone. It takes no literal paths for this question. */
  async isIgnored(file: string): Promise<boolean> {
    return (await this.askWith({ GIT_LITERAL_PATHSPECS: '0' }, 'check-ignore', file).catch(saysNo)) !== undefined;
  }

  async #run(args: readonly string[], timeout: number, env: Readonly<Record<string, string>>): Promise<string> {
    const environment = { ...process.env, ...NO_HOOK, ...SILENT, ...env };
    try {
      const asked = run('git', ['-c', 'core.quotepath=false', ...args], {
        cwd: this.folder,
        env: environment,
        maxBuffer: MOST_BYTES,
        timeout,
      });
      asked.child.stdin?.end();
      return (await asked).stdout;
    } catch (error) {
      throw new GitFailed(textOf(error, 'stdout'), textOf(error, 'stderr'), { cause: error });
    }
  }
}

function saysNo(error: unknown): undefined {
  if (error instanceof GitFailed) return undefined;
  throw error;
}

function textOf(error: unknown, name: 'stdout' | 'stderr'): string {
  const text: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof text === 'string' ? text : '';
}
