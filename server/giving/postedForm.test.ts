import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answerUnread } from '../http/unreadBody';
import { isOwnForm, readForm } from './postedForm';

const FORM = 'application/x-www-form-urlencoded';
let server: Server;
let port: number;
let patience: number;
/** Bytes of bodies that were let in. */
let received: number;

beforeEach(async () => {
  patience = 5000;
  received = 0;
  server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => (received += chunk.length));
    void readForm(request, patience).then((read) => {
      response.writeHead(read.ok ? 200 : read.status, { connection: 'close' });
      if (read.ok) response.end(read.form.toString());
      else answerUnread(request, response, undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = z.object({ port: z.number() }).parse(server.address()).port;
});
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

const post = (body: NonNullable<RequestInit['body']>, type = FORM, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });

async function speak(bytes: string): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  let heard = '';
  for await (const chunk of socket) heard += String(chunk);
  return heard;
}

describe('a posted form', () => {
  it.each([FORM, `${FORM};charset=UTF-8`, `${FORM}; charset=utf-8`])('is read as %s', async (type) => {
    const answer = await post('frequence=unique&montant_libre=12%2C50+%E2%82%AC', type);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('frequence=unique&montant_libre=12%2C50+%E2%82%AC');
  });

  it('is read up to 4 KB', async () => {
    expect((await post(`a=${'x'.repeat(4094)}`)).status).toBe(200);
    expect((await post(`a=${'x'.repeat(4095)}`)).status).toBe(413);
  });

  it.each([
    ['JSON', '{"montant":20}', 'application/json'],
    ['another charset', 'montant=20', `${FORM}; charset=utf-16`],
    ['plain text', 'montant=20', 'text/plain'],
    ['no type', 'montant=20', ''],
  ])('is not %s', async (_, body, type) => {
    expect((await post(body, type)).status).toBe(415);
  });

  it('is neither multipart nor compressed', async () => {
    const parts = new FormData();
    parts.set('montant', '20');
    expect((await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: parts })).status).toBe(415);
    expect((await post('montant=20', FORM, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('of 20 MB is refused before its end, and the sender hears why', async () => {
    expect((await post('x'.repeat(20_000_000))).status).toBe(413);
    expect(received).toBeLessThan(1_000_000);
  });

  it('in chunks without a length is counted as it comes', async () => {
    const chunk = `${(3000).toString(16)}\r\n${'x'.repeat(3000)}\r\n`;
    const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${FORM}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(await speak(`${head}${chunk}${chunk}0\r\n\r\n`)).toMatch(/^HTTP\/1.1 413 /);
  });

  it('that does not come to its end is refused when our patience ends', async () => {
    patience = 50;
    const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${FORM}\r\nContent-Length: 100\r\n\r\nmontant=`;
    expect(await speak(head)).toMatch(/^HTTP\/1.1 408 /);
  });
});

const OWN = 'https://journal.example';

describe('a form post is ours', () => {
  it.each([
    ['when the browser says so', { 'sec-fetch-site': 'same-origin', origin: OWN }, true],
    ['when it is the reader’s own doing', { 'sec-fetch-site': 'none' }, true],
    ['when an older browser names our origin', { origin: OWN }, true],
    ['never from another site', { 'sec-fetch-site': 'cross-site', origin: OWN }, false],
    ['never from a neighbour on the same domain', { 'sec-fetch-site': 'same-site', origin: OWN }, false],
    ['never from another origin', { origin: 'https://evil.example' }, false],
    ['never from another port', { origin: `${OWN}:8443` }, false],
    ['never without encryption', { origin: 'http://journal.example' }, false],
    ['never from an origin that hides itself', { origin: 'null' }, false],
    ['never when nothing is said', {}, false],
  ])('%s', (_, headers, ours) => {
    expect(isOwnForm(headers, [OWN])).toBe(ours);
  });
});
