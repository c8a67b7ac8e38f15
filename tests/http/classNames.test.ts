import { expect } from 'vitest';
import { test } from '../support/house';
import { everyPage, paths } from '../support/pages';
import type { Server } from '../support/server';

async function classesOf(site: Server, path: string): Promise<string[]> {
  const { body } = await site.request(path);
  return [...body.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
}

test.for(everyPage)('the $name page has classes with the newsroom’s names, without the framework’s signs', async ({ path }, { site }) => {
  const classes = await classesOf(site, path);
  expect(classes).toContain('masthead');
  expect(classes.filter((name) => !/^[a-z]+(?:-[a-z]+|[A-Z][a-z]+)*$/.test(name))).toEqual([]);
});

test('an article names its parts for reading modes and browsers’ tools', async ({ site }) => {
  const classes = await classesOf(site, paths.article);
  expect(classes).toEqual(expect.arrayContaining(['story', 'kicker', 'byline', 'prose', 'dateline', 'share']));
});
