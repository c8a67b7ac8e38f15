import { expect } from 'vitest';
import { untouched as house } from '../support/house';
import { renders, settledRenders } from '../support/metrics';
import { paths } from '../support/pages';
import type { Server } from '../support/server';
import { connectTo, received } from '../support/wire';

const READERS = 1000;
const request = (target: string): string => `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

/** Readers who have the line before they ask, so that all ask within a moment. */
async function readers(site: Server, count: number) {
  const sockets = Array.from({ length: count }, () => connectTo(site));
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  return sockets;
}

house('a thousand readers of a page that is not yet rendered get one render', async ({ site }) => {
  const before = await settledRenders(site);
  const sockets = await readers(site, READERS);
  const answers = sockets.map(received);
  for (const socket of sockets) socket.write(request(paths.article));
  const found = (await Promise.all(answers)).map((answer) => answer.replace(/\r\nDate: .*/, ''));
  expect(new Set(found)).toHaveLength(1);
  expect(found[0]).toMatch(/^HTTP\/1\.1 200 [^]*<\/html>$/);
  expect(await renders(site)).toBe(before + 1);
});

house('a reader who leaves does not cancel the render that others wait for', async ({ site }) => {
  const before = await settledRenders(site);
  const [leaving, staying] = await readers(site, 2);
  const answer = staying ? received(staying) : undefined;
  leaving?.write(request('/archives'), () => leaving.resetAndDestroy());
  staying?.write(request('/archives'));
  expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*<\/html>$/);
  expect(await renders(site)).toBe(before + 1);
});

house('what the only reader left behind is there for the next', async ({ site }) => {
  const before = await settledRenders(site);
  const [leaving] = await readers(site, 1);
  await new Promise((resolve) => leaving?.write(request(paths.front), resolve));
  leaving?.resetAndDestroy();
  await expect.poll(() => renders(site)).toBe(before + 1);
  expect((await site.request(paths.front)).status).toBe(200);
  expect(await renders(site)).toBe(before + 1);
});
