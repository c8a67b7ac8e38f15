import { execFileSync } from 'node:child_process';
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { latest, paper, until, watched } from '@/tests/support/watchedPaper';

it.each([
  { what: 'the folder', link: 'link', target: 'content', folder: 'link' },
  { what: 'a folder above it', link: 'link', target: '', folder: 'link/content' },
  { what: 'its articles', link: 'own/articles', target: 'content/articles', folder: 'own' },
])('when a link to $what is set to another place, that one is followed', async ({ link, target, folder }) => {
  const base = await temporaryFolder({
    '1/content/site.yaml': SITE_YAML,
    '1/content/articles/a.md': articleText(),
    '2/content/site.yaml': SITE_YAML,
    '2/content/articles/b.md': articleText(),
    'own/site.yaml': SITE_YAML,
  });
  await symlink(path.join(base, '1', target), path.join(base, link));
  const { library } = await watched(path.join(base, folder));
  await symlink(path.join(base, '2', target), path.join(base, 'new'));
  await rename(path.join(base, 'new'), path.join(base, link));
  await until(library, 'b');
  await writeFile(path.join(base, '2/content/articles/c.md'), articleText());
  await until(library, 'b c');
});

it('a folder that goes away for a moment takes nothing with it, and is followed when it is back', async () => {
  const folder = await paper();
  const { library } = await watched(path.join(folder, '.'));
  await cp(folder, `${folder}-2`, { recursive: true });
  await writeFile(`${folder}-2/articles/b.md`, articleText());
  await rm(folder, { recursive: true });
  await sleep(700);
  expect([latest(library), library.problems()[0]?.file]).toEqual(['a', 'site.yaml']);
  await rename(`${folder}-2`, folder);
  await until(library, 'a b');
  expect(library.problems()).toEqual([]);
});

it('a folder that is deleted and made anew at once is followed', async () => {
  const folder = await paper();
  const { library, at } = await watched(folder);
  await rm(folder, { recursive: true });
  await mkdir(path.join(folder, 'articles'), { recursive: true });
  await writeFile(path.join(folder, 'site.yaml'), SITE_YAML);
  await writeFile(at('articles/b.md'), articleText());
  await until(library, 'b');
  await writeFile(at('articles/b.md'), articleText({ headline: 'Deux' }));
  await expect.poll(() => library.findSummary('b')?.headline).toBe('Deux');
});

it('a linked folder that is exchanged for another holds each file once', async () => {
  const base = await temporaryFolder({
    'paper/site.yaml': SITE_YAML,
    'drive/a.md': articleText(),
    'new/a.md': articleText(),
    'new/b.md': articleText(),
  });
  await symlink(path.join(base, 'drive'), path.join(base, 'paper/articles'));
  const { library } = await watched(path.join(base, 'paper'));
  await rename(path.join(base, 'drive'), path.join(base, 'old'));
  await rename(path.join(base, 'new'), path.join(base, 'drive'));
  await until(library, 'a b');
  await sleep(1500);
  expect(library.problems()).toEqual([]);
});

it('what git pull brings is taken', async () => {
  const base = await temporaryFolder({
    'press/site.yaml': SITE_YAML,
    'press/articles/a.md': articleText(),
    'press/articles/b.md': articleText(),
  });
  const git = (folder: string, ...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: path.join(base, folder),
    });
  };
  const commit = (message: string): void => {
    git('press', 'add', '--all');
    git('press', 'commit', '--quiet', '--message', message);
  };
  git('press', 'init', '--quiet');
  commit('Avant');
  git('.', 'clone', '--quiet', 'press', 'paper');
  const { library } = await watched(path.join(base, 'paper'));
  await until(library, 'a b');
  await writeFile(path.join(base, 'press/articles/a.md'), articleText({ headline: 'Deux' }));
  await rm(path.join(base, 'press/articles/b.md'));
  await mkdir(path.join(base, 'press/articles/2025/06'), { recursive: true });
  for (let n = 0; n < 30; n += 1) await writeFile(path.join(base, `press/articles/2025/06/n-${n}.md`), articleText());
  commit('Après');
  git('paper', 'pull', '--quiet', '--ff-only');
  const pulled = ['a', ...Array.from({ length: 30 }, (_, n) => `n-${n}`)].sort().join(' ');
  await until(library, pulled);
  await expect.poll(() => library.findSummary('a')?.headline).toBe('Deux');
  expect(library.problems()).toEqual([]);
});
