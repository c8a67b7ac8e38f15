import { expect } from 'vitest';
import { test } from '../support/house';
import { paths } from '../support/pages';
import { connectTo, exchange, received, statuses } from '../support/wire';

const targets = [paths.front, paths.article, paths.missing, '/icon.svg'];
const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'];
const cases = targets.flatMap((target) => methods.map((method) => ({ target, method })));

test.for(cases)('$method $target answers 405, says what is allowed, and is a whole page', async ({ target, method }, { site }) => {
  const answer = await exchange(site, `${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(answer).toMatch(/\r\nallow: GET, HEAD\r\n/);
  expect(Buffer.from(answer, 'latin1').toString()).toMatch(/<html lang="fr">[^]*<main[^]*<\/html>$/);
});

test('nobody is led elsewhere: CONNECT answers 405 with a whole page', async ({ site }) => {
  const answer = await exchange(site, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 405 [^]*\r\nallow: GET, HEAD\r\n[^]*<\/html>$/);
});

test('a method that does not exist is a bad request', async ({ site }) => {
  expect(statuses(await exchange(site, 'READ / HTTP/1.1\r\nHost: x\r\n\r\n'))).toEqual([400]);
});

test.for([
  { words: 'of a known length', field: `Content-Length: ${20 * 2 ** 20}` },
  { words: 'in chunks', field: 'Transfer-Encoding: chunked' },
])('a body of 20 MB $words is answered and cut off long before its end', async ({ field }, { site }) => {
  const socket = connectTo(site);
  const answer = received(socket);
  socket.write(`POST ${paths.article} HTTP/1.1\r\nHost: x\r\n${field}\r\n\r\n`);
  const part = Buffer.from(field.startsWith('T') ? `10000\r\n${'x'.repeat(65_536)}\r\n` : 'x'.repeat(65_536));
  let sent = 0;
  while (!socket.destroyed && sent < 320) {
    sent += 1;
    await new Promise((resolve) => socket.write(part, resolve));
  }
  socket.destroy();
  expect(await answer).toMatch(/^HTTP\/1\.1 405 [^]*\r\nConnection: close\r\n/);
  expect(sent).toBeLessThan(320);
});
