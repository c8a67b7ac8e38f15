import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expect } from 'vitest';
import { fullPaper } from '../support/fullPaper';
import { test as house } from '../support/house';
import { paths } from '../support/pages';
import { startServer, type Server } from '../support/server';

/** As readers have it: on a public address, whose header and head hold more than on this machine. */
const SITE_URL = 'https://journal.example';
const test = house
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const site = await startServer({ SITE_URL });
    onCleanup(() => site.stop());
    return site;
  })
  .extend('fullSite', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { folder, remove } = await fullPaper();
    const site = await startServer({ SITE_URL, CONTENT_DIR: folder });
    onCleanup(async () => {
      await site.stop();
      await remove();
    });
    return site;
  });

/** Bytes of an answer as they are on the wire: status line, header and body. */
async function onTheWire(address: string): Promise<{ bytes: number; encoding: string | undefined }> {
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http.get(address, { headers: { 'accept-encoding': 'br, gzip' } }, resolve).once('error', reject);
  });
  const { rawHeaders, headers, statusCode, statusMessage } = response;
  const fields = rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
  const statusLine = `HTTP/1.1 ${String(statusCode)} ${String(statusMessage)}\r\n\r\n`.length;
  return { bytes: statusLine + fields + (await buffer(response)).length, encoding: headers['content-encoding'] };
}

/** Of the story in its best form, which is made after the first answer. */
async function bytesOfStory({ origin }: Server): Promise<number> {
  await expect.poll(async () => (await onTheWire(origin + paths.article)).encoding, { timeout: 90_000 }).toBe('br');
  return (await onTheWire(origin + paths.article)).bytes;
}

// The first window of a connection holds 14,600 bytes (RFC 6928).
test('the story takes at most 7,500 bytes on the wire, its header included', async ({ site }) => {
  expect(await bytesOfStory(site)).toBeLessThanOrEqual(7500);
});

test('in a paper of many stories, the story takes at most 8,000 bytes on the wire', async ({ fullSite }) => {
  expect(await bytesOfStory(fullSite)).toBeLessThanOrEqual(8000);
});

test('the story asks for nothing but its icon', async ({ site, browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.origin + paths.article, { waitUntil: 'networkidle' });
  await context.close();
  expect(asked.filter((path) => !path.startsWith('/icon'))).toEqual([paths.article]);
});
