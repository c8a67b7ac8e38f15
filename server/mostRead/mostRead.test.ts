import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { Counter } from './counter';
import { mostReadOf, withViews } from './ranking';
import { Views } from './views';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const read = { method: 'GET', target: '/articles/a', status: 200, userAgent: FIREFOX };
const DAY = 86_400_000;
const none = { at: 0, scores: {} };

it.each([
  ['a story that a browser reads', read, 1],
  ['one that it has still, and asks whether it is the same', { ...read, status: 304 }, 1],
  ['one that comes from a campaign', { ...read, target: '/articles/a?utm_source=x' }, 1],
  ['a telephone whose maker is called like a robot', { ...read, userAgent: 'Mozilla/5.0 (Linux; Android 9; CUBOT X19) Chrome/156.0' }, 1],
  ['no crawler', { ...read, userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, undefined],
  ['no feed reader', { ...read, userAgent: 'Feedly/1.0' }, undefined],
  ['no program without a name', { ...read, userAgent: undefined }, undefined],
  ['nothing that only asks for the header', { ...read, method: 'HEAD' }, undefined],
  ['no story that is gone', { ...read, status: 410 }, undefined],
  ['no front', { ...read, target: '/' }, undefined],
  ['no Markdown', { ...read, target: '/articles/a.md' }, undefined],
])('counted is %s', (_, view, count) => {
  const views = new Views();
  views.isOn = true;
  views.saw(view);
  expect(views.take().get('a')).toBe(count);
  expect(views.take().size).toBe(0);
});

it('a paper that shows no such list counts nothing', () => {
  const views = new Views();
  views.saw(read);
  expect(views.take().size).toBe(0);
});

it('a view counts for half after a day, and is forgotten in the end', () => {
  const first = withViews(
    none,
    new Map([
      ['a', 8],
      ['b', 1],
    ]),
    0,
  );
  const next = withViews(first, new Map([['b', 5]]), DAY);
  expect(next.scores).toEqual({ b: 5.5, a: 4 });
  expect(mostReadOf(next)).toEqual(['b', 'a']);
  expect(Object.keys(withViews(first, new Map(), 5 * DAY).scores)).toEqual(['a']);
});

it('two thousand stories are remembered at most, those that are read least forgotten first', () => {
  const views = new Map(Array.from({ length: 2500 }, (_, n): [string, number] => [`a-${n}`, n + 1]));
  const { scores } = withViews(none, views, 0);
  expect([Object.keys(scores).length, 'a-2499' in scores, 'a-499' in scores]).toEqual([2000, true, false]);
});

it('what several processes have counted is one list, told when its order is another, and outlives a restart', async () => {
  const file = path.join(await temporaryFolder({}), 'below', 'most-read.json');
  const told: string[] = [];
  const failures: unknown[] = [];
  const open = () =>
    new Counter({ file, clock: () => 1000, changed: (slugs) => told.push(slugs.join(' ')), failed: (error) => failures.push(error) });
  const counter = open();
  counter.add(
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  );
  counter.add(new Map([['b', 3]]));
  counter.settle();
  counter.add(new Map([['b', 1]]));
  counter.settle();
  expect([told, failures]).toEqual([['b a'], []]);
  expect(open().slugs).toEqual(['b', 'a']);
  expect(await readFile(file, 'utf8')).toBe('{"at":1000,"scores":{"b":5,"a":2}}');
  await writeFile(file, 'half a');
  expect([open().slugs, failures.length]).toEqual([[], 1]);
});
