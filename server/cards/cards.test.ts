import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { articleCardPath } from '@/lib/discovery/card/cardPath';
import { DiskCache } from '@/lib/files/diskCache';
import type { ChangeListener, Library } from '@/lib/library/library';
import { keysHeader } from '@/lib/discovery/edges/edgeKeys';
import { noteRead } from '@/lib/process/renderNotes';
import { article, site } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { caching } from '../http/headers';
import { Overloaded, RenderQueue } from '../jobs/renderQueue';
import { Cards } from './cards';
import { Drawing } from './drawing';

// « Draws » its headline and whether the paper's logo is there; never comes back from one that is endless.
const SCRIPT = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ text: { headline, section }, logo }) => {
  parentPort.postMessage({ kind: 'begun' });
  if (headline.includes('endless')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  parentPort.postMessage({ kind: 'drawn', png: new TextEncoder().encode([section, headline, logo].join('|')) });
});`;

const stories = ['un', 'deux', 'trois', 'endless'].map((slug) => ({ ...article({}, '', slug), headline: `Le titre ${slug}` }));
const papers = shelf(stories);
const pathOf = (slug: string): string => articleCardPath(stories.find((story) => story.slug === slug) ?? article(), site);

/** A paper's cards, with what was drawn and told; `restart` opens them anew on the same disk. */
async function open(waiting = 10) {
  const folder = await temporaryFolder({ 'worker.mjs': SCRIPT });
  const listeners: ChangeListener[] = [];
  const library: Library = {
    ...papers,
    get site() {
      noteRead('site');
      return papers.site;
    },
    findSummary: (slug) => {
      noteRead(`article:${slug}`);
      return papers.findSummary(slug);
    },
    sourceFile: (slug) => `articles/${slug}.md`,
    onChange: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const told: string[] = [];
  const restart = () => {
    const drawing = new Drawing((error) => told.push(error.message), { script: pathToFileURL(`${folder}/worker.mjs`), limitMs: 2000 });
    onTestFinished(() => drawing.close());
    const events = { drawn: (outcome: string) => told.push(outcome), problem: ({ file }: { file: string }) => told.push(file) };
    const disk = new DiskCache(path.join(folder, 'cards'), 1e6, (error) => told.push(String(error)));
    return new Cards({ library, drawing, queue: new RenderQueue(1, waiting), disk, security: {}, maxBytes: 1e6, events });
  };
  return { cards: restart(), restart, told, change: (key: string) => listeners.forEach((listener) => listener(new Set([key]))) };
}

test('a card is drawn once, however many ask, and says what it reads and that it never changes', async () => {
  const { cards, told } = await open();
  const [one, other] = await Promise.all([cards.find(pathOf('un'), 'un'), cards.find(pathOf('un'), 'un')]);
  expect(String(one?.body)).toBe('Économie|Le titre un|/logo.svg');
  expect([other, cards.peek(pathOf('un')), told]).toEqual([one, one, ['drawn']]);
  expect(one?.headers).toEqual({
    'cache-control': caching.immutable,
    'content-type': 'image/png',
    'cross-origin-resource-policy': 'cross-origin',
    ...keysHeader(new Set(['article:un', 'site'])),
  });
  expect(await cards.find(pathOf('absent'), 'absent')).toBeUndefined();
});

test('a restart draws nothing anew', async () => {
  const { cards, restart, told } = await open();
  const drawn = await cards.find(pathOf('un'), 'un');
  // The disk is written to behind the answer.
  await expect.poll(async () => (await restart().find(pathOf('un'), 'un'))?.body).toEqual(drawn?.body);
  const before = told.length;
  expect((await restart().find(pathOf('un'), 'un'))?.headers).toEqual(drawn?.headers);
  expect(told.length).toBe(before);
});

test('the paper’s plain card stands in for one that cannot be drawn, its file is told once, and it is tried again once that changes', async () => {
  const { cards, told, change } = await open();
  const endless = pathOf('endless');
  const [plain, next] = await Promise.all([cards.find(endless, 'endless'), cards.find(pathOf('un'), 'un')]);
  expect([plain, next].map((entity) => String(entity?.body))).toEqual(['Économie||', 'Économie|Le titre un|/logo.svg']);
  expect(plain?.headers['cache-control']).toBe(caching.page);
  // Which of the two is drawn first is the disk's matter, which is asked for both.
  expect(told.toSorted()).toEqual(['articles/endless.md', 'drawn', 'failed']);
  change('article:un');
  expect(await cards.find(endless, 'endless')).toBe(plain);
  expect(told).toHaveLength(3);
  change('article:endless');
  await cards.find(endless, 'endless');
  expect(told.slice(3)).toEqual(['failed', 'articles/endless.md']);
});

test('a card whose article changes is looked up again, also when that was while it was drawn', async () => {
  const { cards, change } = await open();
  const un = pathOf('un');
  const first = await cards.find(un, 'un');
  change('article:deux');
  expect(cards.peek(un)).toBe(first);
  change('article:un');
  expect(cards.peek(un)).toBeUndefined();
  expect((await cards.find(un, 'un'))?.body).toEqual(first?.body);
  expect(cards.peek(un)).toBeDefined();
  const late = cards.find(pathOf('trois'), 'trois');
  change('article:trois');
  await late;
  expect(cards.peek(pathOf('trois'))).toBeUndefined();
});

test('a card beyond those that may wait is refused at once, and the others are drawn', async () => {
  const { cards } = await open(1);
  const all = await Promise.allSettled(['un', 'deux', 'trois'].map((slug) => cards.find(pathOf(slug), slug)));
  expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(all.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(Overloaded);
});
