import { expect } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import { indexed } from './asking';
import { BROKEN, fullPaper, type FullPage } from './fullPaper';
import { test as house } from './house';
import { pageFault } from './pageFault';
import { startServer, type Server } from './server';

/** More than an address may ask of the search in a row. */
const MANY = 100;

/** Tests over the full paper: `paper` is its server, `meet` a reader's window on one of its pages, in the state told. */
export const test = house
  .extend('paper', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const { folder, remove } = await fullPaper();
    const server = await startServer({ CONTENT_DIR: folder, TRUSTED_PROXIES: '1', ...pageFault(BROKEN) });
    onCleanup(async () => {
      await server.stop();
      await remove();
    });
    await indexed(server);
    return server;
  })
  .extend('meet', ({ paper, visit }) => async (page: FullPage, options: BrowserContextOptions = {}) => {
    const headers = readerOf(page);
    expect((await answerOf(paper, page)).status).toBe(page.status);
    return visit(paper.origin + page.path, { ...options, extraHTTPHeaders: headers });
  });

/** The page as it is served, once it is in the state told. */
export async function answerOf(paper: Server, page: FullPage) {
  for (let asked = 1; ; asked += 1) {
    const answer = await paper.request(page.path, { headers: readerOf(page) });
    if (answer.status === page.status || page.status !== 429 || asked === MANY) return answer;
  }
}

/** Who has asked too often is another reader than the one of the other pages. */
function readerOf({ status }: FullPage): Record<string, string> {
  return status === 429 ? { 'x-forwarded-for': '198.51.100.7' } : {};
}
