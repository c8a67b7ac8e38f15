import { expect } from 'vitest';
import { fullPages, fullPaper } from '../support/fullPaper';
import { test as house } from '../support/house';
import { htmlProblems } from '../support/htmlProblems';
import { startServer } from '../support/server';

const test = house.extend('paper', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { folder, remove } = await fullPaper();
  const server = await startServer({ CONTENT_DIR: folder });
  onCleanup(async () => {
    await server.stop();
    await remove();
  });
  return server;
});

test.for(fullPages)('the $name page is valid HTML', async ({ path }, { paper }) => {
  const { body } = await paper.request(path);
  expect(await htmlProblems(body)).toEqual([]);
});
