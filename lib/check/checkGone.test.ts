import { execFileSync } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NOW, paperFolder } from '@/tests/support/problemsIn';
import { checkContentFolder } from './checkFolder';
import { formatProblem } from '../content/problem';

const article = (headline: string, more = ''): string =>
  `---\nheadline: ${headline}\nsection: economie\npublishedAt: 2025-06-10\n${more}---\nUn paragraphe.\n`;

const BEFORE = {
  'articles/2025/06/a.md': article('Un titre'),
  'articles/b/index.md': article('Un autre'),
  'articles/brouillon.md': article('Jamais lu', 'draft: true\n'),
  'articles/retire.md': article('Retiré', 'withdrawn: { at: 2025-06-11, reason: Faux }\n'),
  'articles/plus-tard.md': article('Programmé').replace('2025-06-10', '2025-12-24'),
  'articles/faux.md': 'rien',
};

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder,
  });
}

/** What is told after `change` in a folder whose articles were committed before. */
async function after(change: (folder: string) => Promise<unknown>): Promise<string[]> {
  const folder = await paperFolder(BEFORE);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Avant');
  await change(folder);
  return (await checkContentFolder(folder, NOW)).map(formatProblem).filter((line) => !line.includes('articles/faux.md'));
}

const at = (folder: string, file: string): string => path.join(folder, 'articles', file);

describe('an address that readers could open', () => {
  it('is missed when its file is gone', async () => {
    expect(await after((folder) => rm(at(folder, '2025/06/a.md')))).toEqual([
      'articles/2025/06/a.md:1:1 -: l’adresse /articles/a ne mène plus nulle part ; remettez le fichier avec withdrawn, ou écrivez aliases: ["/articles/a"] dans l’article qui le remplace',
    ]);
  });

  it('is missed in a hook too, where git’s own variables point elsewhere', async () => {
    const gone = await after(async (folder) => {
      await rm(at(folder, '2025/06/a.md'));
      vi.stubEnv('GIT_DIR', path.join(folder, 'ailleurs'));
      onTestFinished(() => void vi.unstubAllEnvs());
    });
    expect(gone).toEqual([expect.stringContaining('l’adresse /articles/a ne mène plus')]);
  });

  it('is missed when its file has another name, and the article is recognised by its headline', async () => {
    expect(await after((folder) => rename(at(folder, '2025/06/a.md'), at(folder, 'nouveau.md')))).toEqual([
      'articles/nouveau.md:1:1 aliases: l’adresse /articles/a ne mène plus à cet article ; écrivez aliases: ["/articles/a"]',
    ]);
  });

  it('is missed when the article was withdrawn and the file that says so is gone', async () => {
    expect(await after((folder) => rm(at(folder, 'retire.md')))).toEqual([
      expect.stringContaining('l’adresse /articles/retire ne mène plus'),
    ]);
  });
});

describe('nothing is missed', () => {
  it.each<[string, (folder: string) => Promise<unknown>]>([
    ['when nothing changed', () => Promise.resolve()],
    ['when a file moved to another folder', (folder) => rename(at(folder, '2025/06/a.md'), at(folder, 'a.md'))],
    ['when a folder became a file', (folder) => rename(at(folder, 'b/index.md'), at(folder, 'b.md'))],
    ['when a draft is gone', (folder) => rm(at(folder, 'brouillon.md'))],
    ['when a scheduled article is gone before its time', (folder) => rm(at(folder, 'plus-tard.md'))],
    ['when a file that nobody could read is gone', (folder) => rm(at(folder, 'faux.md'))],
    [
      'when an alias is left behind',
      async (folder) => {
        await rm(at(folder, '2025/06/a.md'));
        await writeFile(at(folder, 'nouveau.md'), article('Un titre', 'aliases: ["/articles/a"]\n'));
      },
    ],
    ['when there is no git', (folder) => Promise.all([rm(path.join(folder, '.git'), { recursive: true }), rm(at(folder, '2025/06/a.md'))])],
  ])('%s', async (_, change) => {
    expect(await after(change)).toEqual([]);
  });
});
