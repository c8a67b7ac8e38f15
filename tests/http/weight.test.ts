import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expect } from 'vitest';
import { test as house } from '../support/house';
import { paths } from '../support/pages';
import { startServer } from '../support/server';

/** As readers have it: on a public address, whose header and head hold more than on this machine. */
const test = house.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const site = await startServer({ SITE_URL: 'https://journal.example' });
  onCleanup(() => site.stop());
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

test('the story is 6 KB on the wire, its header included', async ({ site }) => {
  const address = site.origin + paths.article;
  // Brotli is made after the first answer.
  await expect.poll(async () => (await onTheWire(address)).encoding, { timeout: 10_000 }).toBe('br');
  expect((await onTheWire(address)).bytes).toBeLessThanOrEqual(6 * 1024);
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
