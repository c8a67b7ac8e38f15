import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { CHANGES_PATH } from '@/lib/routes';
import { words } from '@/lib/text/words';
import { contentFolder } from '../support/contentFolder';
import { articleText } from '../support/paper';
import { bareEnvironment, root } from '../support/run';

/** Starts `npm run dev` over a folder and waits until it listens. Answers its origin. */
async function develop(folder: string): Promise<string> {
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/dev.ts'], {
    cwd: root,
    env: bareEnvironment({ NODE_ENV: 'development', HOST: '127.0.0.1', PORT: '0', CONTENT_DIR: folder, CACHE_DIR: cache }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(cache, { recursive: true });
  });
  for await (const line of createInterface(child.stderr)) {
    const origin = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (origin !== undefined) return `http://127.0.0.1:${origin}`;
  }
  throw new Error('npm run dev ended before it listened');
}

/** Opens the stream that tells an open page of changes; answers the next thing it is told. */
async function listenAt(origin: string): Promise<() => Promise<string>> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const { body } = await fetch(`${origin}${CHANGES_PATH}`, { signal: leaving.signal });
  const stream = body?.pipeThrough(new TextDecoderStream()).getReader();
  return async () => (await stream?.read())?.value ?? '';
}

test(
  'npm run dev shows drafts and scheduled pieces with a banner, what is to be mended, and tells a page of a save',
  { timeout: 300_000 },
  async () => {
    const { folder, remove } = await contentFolder({
      'articles/brouillon.md': articleText({ draft: 'true' }),
      'articles/demain.md': articleText({ publishedAt: '2124-06-10' }, 'Voir [cela](/articles/nulle-part).'),
    });
    onTestFinished(remove);
    const origin = await develop(folder);
    const page = async (address: string): Promise<string> => {
      const answer = await fetch(origin + address);
      expect([address, answer.status]).toEqual([address, 200]);
      return answer.text();
    };
    expect(await page('/articles/brouillon')).toContain(words.draft);
    expect(await page('/articles/demain')).toContain(words.scheduled);
    // Only a check of the whole folder knows where links lead.
    await expect
      .poll(() => page('/articles/demain'), { timeout: 30_000 })
      .toContain('articles/demain.md:6:6 -: aucun article « nulle-part »');

    const next = await listenAt(origin);
    expect(await next()).toBe(': open\n\n');
    await writeFile(path.join(folder, 'articles/brouillon.md'), articleText({ draft: 'true', headline: 'Un titre : deux' }));
    expect(await next()).toContain('data: changed');
    await expect.poll(() => page('/articles/brouillon'), { timeout: 30_000 }).toContain('articles/brouillon.md:2:11 headline:');
  },
);
