import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { parseArticle } from '@/lib/content/article';
import { parseFrontPlan } from '@/lib/content/frontPlan';
import { endWithUs } from '@/tests/support/endWithUs';
import { articleText, site, SITE_YAML, sound } from '@/tests/support/paper';
import { seeded } from '@/tests/support/random';
import { removeFolder } from '@/tests/support/removeFolder';
import { bareEnvironment, root } from '@/tests/support/run';
import { builtScript } from '@/tests/support/threadStart';

const KILLS = 5;
/** Milliseconds: two rounds of eight acts. */
const LONGEST = 1500;

async function newsroom(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'killed-'));
  onTestFinished(() => removeFolder(folder));
  await mkdir(path.join(folder, 'content/articles/un'), { recursive: true });
  await writeFile(path.join(folder, 'content/site.yaml'), SITE_YAML);
  await writeFile(path.join(folder, 'content/articles/un/photo.jpg'), 'jpg');
  await writeFile(path.join(folder, 'content/articles/un/index.md'), articleText({ draft: 'true' }, 'Le texte. FIN'));
  return folder;
}

/** Works until it is killed, some time after its first act. Rejects when it ends by itself. */
async function workAndBeKilled(folder: string, afterMs: number): Promise<void> {
  const args = [builtScript('deskAtWork'), path.join(folder, 'content'), path.join(folder, 'cache')];
  const child = spawn(process.execPath, args, { cwd: root, env: bareEnvironment({}), stdio: ['ignore', 'pipe', 'pipe'] });
  endWithUs(child);
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await Promise.race([sleep(afterMs), closed]);
  if (child.exitCode !== null) throw new Error(`it ended by itself:\n${complaints}`);
  child.kill('SIGKILL');
  await closed;
}

/** Every file of the paper that is not hidden. */
async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(path.join(folder, 'content'), { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(folder, 'content'), path.join(entry.parentPath, entry.name)));
  return files.filter((file) => !/(?:^|\/)\./.test(file)).sort();
}

async function expectWhole(folder: string): Promise<void> {
  const files = await filesOf(folder);
  const texts = files.filter((file) => file.endsWith('.md'));
  expect(texts, 'one article, under one name').toHaveLength(1);
  const [file = ''] = texts;
  expect(files).toContain(file.replace('index.md', 'photo.jpg'));
  const text = await readFile(path.join(folder, 'content', file), 'utf8');
  expect(text.trimEnd().endsWith('FIN'), `the end of ${file}`).toBe(true);
  sound(parseArticle('un', text, site, file));
  const plan = await readFile(path.join(folder, 'content/une.yaml'), 'utf8').catch(() => '');
  sound(parseFrontPlan('une.yaml', plan, site));
}

test.for([
  ['with copies as its history', false],
  ['with git as its history', true],
] as const)(
  'a desk %s that is killed in the middle of its acts leaves whole texts, loses none, and goes on',
  { timeout: 180_000 },
  async ([, hasGit]) => {
    const folder = await newsroom();
    if (hasGit) execFileSync('git', ['init', '-q', path.join(folder, 'content')]);
    const random = seeded(hasGit ? 1 : 2);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await workAndBeKilled(folder, random() * LONGEST);
      await expectWhole(folder);
    }
  },
);
