import { cp, mkdir, mkdtemp, rename, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test as base } from 'vitest';
import { versionOf } from '@/lib/library/indexer/versionOf';
import { contentFolder } from '../support/contentFolder';
import { ensureProgram } from '../support/debian';
import { git, sound } from '../support/newsroom';
import { paths } from '../support/pages';
import { articleText } from '../support/paper';
import { startServer, type Server } from '../support/server';
import { effort, record } from './effort';
import { openReaders } from './readers';
import { removeFolder } from '../support/removeFolder';

const ROUNDS = effort(1, 5);
/** More than the site reads at a time. */
const CHANGED = effort(300, 1000);
const READERS = 16;
const PATIENCE = { timeout: 90_000, interval: 100 };
/** Milliseconds after which the site has seen that its folder is another. */
const NOTICED_MS = 1200;
const slug = (n: number): string => `a-${n}`;
const text = (headline: string): string => articleText({ headline, topics: '[Essai]' }, 'Un texte de quelque longueur. '.repeat(20));
/** What was read before, and has to be readable at every moment. */
const READ = [
  paths.front,
  paths.article,
  ...[1, 250, CHANGED - 1].map((n) => `/articles/${slug(n)}`),
  '/feed.xml',
  '/archives',
  '/rubriques/economie',
];

const commit = async (folder: string): Promise<void> => {
  await sound(git(folder, 'add', '--all'));
  await sound(git(folder, 'commit', '--quiet', '--message=Essai'));
};

/**
 * Two processes of the site, whose folder is a link to one of two worktrees of hundreds of articles: `main` and `autre`, on which each
 * of them says something else.
 */
const test = base.extend('house', { scope: 'file' }, async ({}, { onCleanup }) => {
  await ensureProgram('git', 'git');
  const top = await mkdtemp(path.join(tmpdir(), 'faults-'));
  const at = (...steps: readonly string[]): string => path.join(top, ...steps);
  const write = async (folder: string, what: string): Promise<void> => {
    for (let n = 0; n < CHANGED; n += 1) await writeFile(path.join(folder, `articles/${slug(n)}.md`), text(`${what} ${n}`));
  };
  const { folder, remove } = await contentFolder();
  await rename(folder, at('a'));
  await remove();
  await write(at('a'), 'Article');
  await sound(git(at('a'), 'init', '--quiet', '--initial-branch=main'));
  await commit(at('a'));
  await sound(git(at('a'), 'checkout', '--quiet', '-b', 'autre'));
  await write(at('a'), 'Autre');
  await commit(at('a'));
  await sound(git(at('a'), 'checkout', '--quiet', 'main'));
  await cp(at('a'), at('b'), { recursive: true });
  await symlink('a', at('paper'));
  const site = await startServer({ CONTENT_DIR: at('paper'), WEB_CONCURRENCY: '2' });
  onCleanup(async () => {
    await site.stop();
    await removeFolder(top);
  });
  await expect.poll(() => site.log.some((line) => line.includes('all processes ready')), PATIENCE).toBe(true);
  const setLink = async (to: string): Promise<void> => {
    await symlink(to, at('next'));
    await rename(at('next'), at('paper'));
  };
  /** Waits until all readers are answered from what lies in the folder. */
  const takenIn = async (): Promise<void> => {
    const version = `${await versionOf(at('paper'))}\n`;
    await expect.poll(async () => (await site.admin('/version')).body, PATIENCE).toBe(version);
  };
  const headline = async (n: number): Promise<string | undefined> =>
    /<h1[^>]*>([^<]*)/.exec((await site.request(`/articles/${slug(n)}`)).body)?.[1];
  return { at, site, setLink, takenIn, headline };
});

/** Does `harm` again and again under readers of what was read before, and sees to it that they notice nothing. */
async function underReaders(site: Server, attack: string, harm: (round: number) => Promise<void>): Promise<void> {
  const readers = openReaders(site, READERS, READ);
  // All of it has been read once by each process.
  await expect.poll(readers.reads, PATIENCE).toBeGreaterThan(20 * READ.length);
  for (let round = 0; round < ROUNDS; round += 1) await harm(round);
  const { reads, failures } = await readers.end();
  record({ attack, tried: `${ROUNDS} times, ${reads} reads`, found: `${failures.length} failed reads` });
  expect(failures).toEqual([]);
}

test('while the content folder is away, or an empty one is in its place, readers read on, and what was saved meanwhile is shown', async ({
  house,
}) => {
  const { at, headline, site, takenIn } = house;
  await underReaders(site, 'the content folder gone and back, under readers', async (round) => {
    await rename(at('a'), at('away'));
    await sleep(NOTICED_MS);
    // As a mount point is without its drive.
    await mkdir(at('a'));
    await sleep(NOTICED_MS);
    await writeFile(at('away/articles/a-1.md'), text(`Entre-temps ${round}`));
    await rmdir(at('a'));
    await rename(at('away'), at('a'));
    await takenIn();
    expect(await headline(1)).toBe(`Entre-temps ${round}`);
    expect(await headline(CHANGED - 1)).toBe(`Article ${CHANGED - 1}`);
  });
});

test('a link that is set to and fro in a hurry leads readers to where it leads at last', async ({ house }) => {
  const { at, headline, setLink, site, takenIn } = house;
  await underReaders(site, 'a link set to another worktree and back, five times at once, under readers', async (round) => {
    await writeFile(at('b/articles/a-2.md'), text(`Ailleurs ${round}`));
    for (const to of ['b', 'a', 'b', 'a', 'b']) {
      await setLink(to);
      await sleep(150);
    }
    await takenIn();
    expect(await headline(2)).toBe(`Ailleurs ${round}`);
    await setLink('a');
    await takenIn();
    expect(await headline(2)).toBe('Article 2');
  });
});

test('hundreds of files that a checkout changes are all shown, and readers meet no gap', async ({ house }) => {
  const { at, headline, site, takenIn } = house;
  await sound(git(at('a'), 'checkout', '--quiet', '--force', 'main'));
  await underReaders(site, `${CHANGED.toLocaleString('en')} files changed by a checkout, under readers`, async () => {
    for (const [branch, what] of [
      ['autre', 'Autre'],
      ['main', 'Article'],
    ] as const) {
      await sound(git(at('a'), 'checkout', '--quiet', branch));
      await takenIn();
      for (const n of [0, 250, CHANGED - 1]) expect(await headline(n)).toBe(`${what} ${n}`);
    }
  });
});

test('a process that is killed is replaced, and readers whose connections it had are answered by the other', async ({ house }) => {
  const { site } = house;
  const ready = (): string[] => site.log.filter((line) => line.includes('all processes ready'));
  await underReaders(site, 'a process killed under readers', async () => {
    const before = ready();
    const [first = 0] = (/"pids":\[([\d,]+)\]/.exec(before.at(-1) ?? '')?.[1] ?? '').split(',').map(Number);
    // One that takes nothing any more: of eight who come now, one is on the way to it when it is killed.
    process.kill(first, 'SIGSTOP');
    const asked = Array.from({ length: 8 }, () => site.request(paths.front).catch(() => site.request(paths.front)));
    await sleep(200);
    process.kill(first, 'SIGKILL');
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]));
    await expect.poll(() => ready().length, PATIENCE).toBe(before.length + 1);
  });
});
