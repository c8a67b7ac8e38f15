import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, vi } from 'vitest';
import { test } from '../support/house';
import { everyPage, paths } from '../support/pages';
import type { Server } from '../support/server';
import { exchange } from '../support/wire';

const open = {
  br: (body: Buffer) => brotliDecompressSync(body),
  gzip: (body: Buffer) => gunzipSync(body),
  identity: (body: Buffer) => body,
} as const;

/** The bytes as they came, and the field that says how to read them. */
async function ask(site: Server, path: string, accepted: string | undefined) {
  const field = accepted === undefined ? '' : `Accept-Encoding: ${accepted}\r\n`;
  const all = await exchange(site, `GET ${path} HTTP/1.1\r\nHost: x\r\n${field}Connection: close\r\n\r\n`);
  const end = all.indexOf('\r\n\r\n');
  const head = all.slice(0, end).toLowerCase();
  const body = Buffer.from(all.slice(end + 4), 'latin1');
  const encoding = /\r\ncontent-encoding: (.*)/.exec(head)?.[1];
  const coding: keyof typeof open = encoding === 'br' || encoding === 'gzip' ? encoding : 'identity';
  return { head, body, encoding: coding };
}

/** Brotli's best form is made after the first answer. */
async function untilBrotli(site: Server, path: string): Promise<void> {
  await vi.waitFor(async () => expect((await ask(site, path, 'br')).encoding).toBe('br'), { timeout: 90_000, interval: 100 });
}

test.for([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0,gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['gzip;q=0, *', 'br'],
  ['deflate, zstd, snappy', 'identity'],
  ['!"#%&/()=', 'identity'],
] as const)('Accept-Encoding: %s is answered in %s', async ([accepted, coding], { site }) => {
  await untilBrotli(site, paths.article);
  expect((await ask(site, paths.article, accepted)).encoding).toBe(coding);
});

const machines = ['/feed.xml', '/feed.json', '/llms.txt', `${paths.article}.md`, '/wordmark.svg', '/favicon.ico'];
const kept = [...everyPage.filter(({ path }) => path !== paths.giving), ...machines.map((path) => ({ name: path, path }))];

test.for(kept)(
  'every form of the $name page holds the same page, says its length and has a validator of its own',
  async ({ path }, { site }) => {
    await untilBrotli(site, path);
    const forms = await Promise.all(['br', 'gzip', 'identity'].map((coding) => ask(site, path, coding)));
    const [plain] = forms.slice(-1);
    for (const { head, body, encoding } of forms) {
      expect(open[encoding](body)).toEqual(plain?.body);
      expect(head).toContain(`\r\ncontent-length: ${body.length}`);
      expect(head).toContain('\r\nvary: accept-encoding');
    }
    expect(new Set(forms.map(({ head }) => /\r\netag: (.*)/.exec(head)?.[1]))).toHaveLength(3);
  },
);
