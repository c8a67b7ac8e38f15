import { once } from 'node:events';
import { expect } from 'vitest';
import { issueToken, TOKEN_LIFE_MS } from '@/lib/donation/checkout/token';
import { givingKey } from '@/lib/donation/checkout/givingKey';
import { failureWords, troubleWords } from '@/lib/donation/words';
import { SECRET, test } from '../giving/givingHouse';
import { OWN, postGift, twenty } from '../giving/post';
import { mainText } from '../support/pageText';
import { connectTo, exchange, received, statuses } from '../support/wire';

const FORM = 'application/x-www-form-urlencoded';
const MB = 1_000_000;

/** Each test is a reader of its own, behind a proxy of ours. */
const from = (address: string) => ({ ...OWN, 'x-forwarded-for': address });

const parts = new FormData();
parts.set('montant', '20');

test.for([
  ['of another site', { 'sec-fetch-site': 'cross-site' }],
  ['of a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
  ['of another origin', { origin: 'https://evil.example' }],
  ['of a sandboxed frame', { origin: 'null' }],
  ['of no page at all', {}],
] as const)('a form %s is refused, and says so', async ([, headers], { site }) => {
  const { status, body } = await postGift(site, await twenty(site), { ...headers, 'x-forwarded-for': '203.0.113.1' });
  expect(status).toBe(403);
  expect(mainText(body)).toContain(failureWords.foreign());
});

test.for([
  ['JSON', '{"montant":20}', { 'content-type': 'application/json' }, 415],
  ['plain text', 'montant=20', { 'content-type': 'text/plain' }, 415],
  ['in parts', parts, {}, 415],
  ['compressed', 'montant=20', { 'content-type': FORM, 'content-encoding': 'gzip' }, 415],
  ['of 4097 bytes', `a=${'x'.repeat(4095)}`, { 'content-type': FORM }, 413],
  ['of 20 MB', 'x'.repeat(20 * MB), { 'content-type': FORM }, 413],
] as const)('a post %s is refused with a whole page', async ([, body, headers, status], { site }) => {
  const posted = await postGift(site, body, { ...from('203.0.113.2'), ...headers });
  expect(posted.status).toBe(status);
  expect(posted.body).toMatch(/<html lang="fr">[^]*<main[^]*<\/html>$/);
  expect(posted.headers.get('cache-control')).toBe('no-store');
});

const key = givingKey(SECRET);
const another = givingKey('another-secret-of-32-characters-or-more');

test.for([
  ['that was made up', 'abc.def.ghi', 403, troubleWords.expired],
  ['sealed with another key', issueToken(another, Date.now()), 403, troubleWords.expired],
  ['that is not there', '', 403, troubleWords.expired],
  ['of two hours ago', issueToken(key, Date.now() - 2 * TOKEN_LIFE_MS), 422, troubleWords.expired],
  ['of tomorrow', issueToken(key, Date.now() + 24 * TOKEN_LIFE_MS), 422, troubleWords.expired],
] as const)('a token %s leads to no payment, but to the form with a new one', async ([, token, status, says], { site, demo }) => {
  const posted = await postGift(site, { ...(await twenty(site)), jeton: token }, from('203.0.113.3'));
  expect(posted.status).toBe(status);
  expect(mainText(posted.body)).toContain(says);
  const [, jeton = ''] = /name="jeton" value="([^"]+)"/.exec(posted.body) ?? [];
  const again = await postGift(site, { frequence: 'unique', montant: '20', montant_libre: '', jeton }, from('203.0.113.3'));
  expect(again.status).toBe(303);
  expect(again.location.startsWith(`${demo.origin}/don/essai?`)).toBe(true);
});

test('a token that is used again leads to the same payment; with another amount, it asks which is meant', async ({ site }) => {
  const form = await twenty(site);
  const first = await postGift(site, form, from('203.0.113.4'));
  expect((await postGift(site, form, from('2001:db8::4'))).location).toBe(first.location);
  const changed = await postGift(site, { ...form, montant: '50' }, from('203.0.113.4'));
  expect(changed.status).toBe(409);
  expect(mainText(changed.body)).toContain(troubleWords.changed);
  const other = await postGift(site, await twenty(site), from('203.0.113.4'));
  expect(other.location).not.toBe(first.location);
});

test('who is refused while still sending gets a whole page, is listened to until the end, and is not reset', async ({ site }) => {
  const body = `a=${'x'.repeat(3000)}`;
  const fields = `Host: x\r\nX-Forwarded-For: 203.0.113.5\r\nContent-Type: ${FORM}\r\nContent-Length: ${body.length}`;
  // Thirty come from no page of ours, thirty are too many, and forty go where nobody takes a post.
  const targets = Array.from({ length: 100 }, (_, number) => (number < 60 ? '/don/envoi' : '/don'));
  const cut: string[] = [];
  const answers = await Promise.all(
    targets.map(async (target) => {
      const socket = connectTo(site).on('error', ({ message }) => cut.push(message));
      const answer = received(socket);
      socket.write(`POST ${target} HTTP/1.1\r\n${fields}\r\n\r\n`);
      await once(socket, 'data');
      // A server that does not listen any more has closed the connection by then.
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (!socket.writable) cut.push('closed before the form was sent');
      socket.write(body);
      return answer;
    }),
  );
  expect(cut).toEqual([]);
  expect(new Set(answers.flatMap(statuses))).toEqual(new Set([403, 405, 429]));
  for (const answer of answers) {
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1]);
    expect(answer.slice(answer.indexOf('\r\n\r\n') + 4)).toHaveLength(length);
    expect(answer).toMatch(/<\/html>$/);
  }
});

test('the form has a token of its own by whatever name the site is asked for', async ({ site }) => {
  const answer = await exchange(site, `GET http://${'a'.repeat(2100)}.example/don HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(statuses(answer)).toEqual([200]);
  expect(answer).toMatch(/name="jeton" value="[\w-]+\.[\w-]{22}\.[\w-]{43}"/);
});

test('a connection goes on after a form that was read to its end', async ({ site }) => {
  const fields = `Host: x\r\nX-Forwarded-For: 203.0.113.6\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${FORM}\r\nContent-Length: 3`;
  const get = 'GET /don HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
  expect(statuses(await exchange(site, `POST /don/envoi HTTP/1.1\r\n${fields}\r\n\r\na=b${get}`))).toEqual([422, 200]);
});
