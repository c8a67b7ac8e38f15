import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Site } from '../content/site';
import { goneAt, isPublic, parseArticle, type ArticleSummary } from '../content/article';
import type { Reading } from './checkFile';
import { slugOf } from '../content/contentFiles';
import { aliasKey } from '../addresses/canonical';
import { routes } from '../addresses/routes';
import { topOf, type Problem } from '../content/problem';
import { LARGEST_TEXT } from '../files/tooLarge';

/** The folder as it is now, and what is needed to judge how it was. */
interface Now {
  readonly site: Site;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly articles: readonly Reading[];
  readonly settings: Pick<Reading, 'aliases'>;
}

/**
 * Articles that readers could open at `commit`, and whose address now leads nowhere: neither a file nor an alias has it.
 * Silent where the folder is in no git work tree, or git has no such commit.
 */
export async function checkGone(folder: string, commit: string, { site, now, articles, settings }: Now): Promise<Problem[]> {
  const aliases = [...articles, settings].flatMap((each) => each.aliases.map(({ target }) => aliasKey(target)));
  const kept = new Set([...articles.map(({ slug }) => routes.article(slug)), ...aliases]);
  const before = (await git(folder, 'ls-tree', '-r', '-z', '-l', commit, '--', 'articles/')) ?? '';
  const gone = before
    .split('\0')
    .flatMap(readableFile)
    .filter((file) => !kept.has(routes.article(slugOf(file))));
  // Of two articles with one headline, the first is named.
  const heirs = new Map(articles.toReversed().map(({ article, file }) => [article?.headline, file]));
  const problems: Problem[] = [];
  for (const file of gone) {
    const text = await git(folder, 'show', `${commit}:./${file}`);
    const was = text === undefined ? undefined : parseArticle(slugOf(file), text, site, file);
    if (was?.ok && (goneAt(was.value, now) !== undefined || isPublic(was.value, now))) problems.push(tell(file, was.value, heirs));
  }
  return problems;
}

/** True when git knows such a commit of the folder. */
export async function hasCommit(folder: string, commit: string): Promise<boolean> {
  return (await git(folder, 'rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`)) !== undefined;
}

/** The path in a line of `git ls-tree -l`, « mode type object size, tab, path », of a Markdown file that the library would have read. */
function readableFile(line: string): string[] {
  const [, size, file = ''] = /(\d+)\t(.*)$/s.exec(line) ?? [];
  return file.endsWith('.md') && Number(size) <= LARGEST_TEXT ? [file] : [];
}

/** The same headline under another name is the article that moved; the editor is asked, nothing is written. */
function tell(file: string, { slug, headline }: ArticleSummary, heirs: ReadonlyMap<string | undefined, string>): Problem {
  const alias = `aliases: ["${routes.article(slug)}"]`;
  const heir = heirs.get(headline);
  if (heir !== undefined) {
    const message = `l’adresse ${routes.article(slug)} ne mène plus à cet article ; écrivez ${alias}`;
    return { ...topOf(heir), field: 'aliases', message };
  }
  const message = `l’adresse ${routes.article(slug)} ne mène plus nulle part ; remettez le fichier avec withdrawn, ou écrivez ${alias} dans l’article qui le remplace`;
  return { ...topOf(file), message };
}

const run = promisify(execFile);
/** 100,000 paths are about 9 MB. */
const MOST_BYTES = 256_000_000;

/** In a hook, git's own variables name the repository from where the hook runs, which is not where we ask. */
const NO_HOOK = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined, GIT_PREFIX: undefined };

/** What git answers in `folder`; `undefined` when there is no git, no work tree or no such commit. */
async function git(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    return (await run('git', args, { cwd: folder, env: { ...process.env, ...NO_HOOK }, maxBuffer: MOST_BYTES })).stdout;
  } catch (error) {
    // ENOENT: git is not installed. 128: git's own « cannot ».
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 128)) return undefined;
    throw error;
  }
}
