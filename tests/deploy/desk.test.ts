import { createServer } from 'node:http';
import { expect, onTestFinished, test as base } from 'vitest';
import { listen } from '@/server/http/listen';
import { CALLS, TOKEN_HEADER } from '@/lib/desk/protocol';
import { contentFolder } from '../support/contentFolder';
import { DESK_HOST, startDeskNginx } from '../support/deployedNginx';
import { startDesk } from '../support/deskProcess';
import { rawRequest } from '../support/rawRequest';
import { tlsRequest, type TlsQuestion } from '../support/tlsRequest';

const NAME = 'Élise Nom';
const PASSWORD = 'un mot de passe';
const signedIn = { authorization: `Basic ${Buffer.from(`${NAME}:${PASSWORD}`).toString('base64')}` };

/** The desk behind nginx, which signs people in. */
const test = base.extend('house', { scope: 'file' }, async ({}, { onCleanup }) => {
  const paper = await contentFolder();
  const stops = [paper.remove];
  onCleanup(async () => {
    for (const stop of stops.toReversed()) await stop();
  });
  const desk = await startDesk({
    CONTENT_DIR: paper.folder,
    DESK_ORIGIN: `https://${DESK_HOST}`,
    DESK_USER_HEADER: 'X-Desk-User',
    DESK_PROXY: '127.0.0.1',
  });
  stops.push(desk.stop);
  const port = Number(new URL(desk.origin).port);
  const nginx = await startDeskNginx(port, { name: NAME, password: PASSWORD });
  stops.push(nginx.stop);
  const ask = (target: string, question: TlsQuestion = {}) => tlsRequest(nginx.tlsPort, target, { host: DESK_HOST, ...question });
  return { ask, port };
});

test('nobody comes in without a password', async ({ house: { ask } }) => {
  const wrong = { authorization: `Basic ${Buffer.from(`${NAME}:autre`).toString('base64')}` };
  const strangers: Readonly<Record<string, string>>[] = [{}, wrong, { 'x-desk-user': NAME }];
  for (const headers of strangers) {
    const { status, body } = await ask('/', { headers });
    expect([status, body.toString().includes('desk-token')]).toEqual([401, false]);
  }
});

test('whoever signs in writes under their own name, whatever their browser says', async ({ house: { ask } }) => {
  const shell = await ask('/', { headers: signedIn });
  expect(shell.status).toBe(200);
  const token = /<meta name="desk-token" content="([^"]+)/.exec(shell.body.toString())?.[1] ?? '';
  const headers = { ...signedIn, origin: `https://${DESK_HOST}`, [TOKEN_HEADER]: token, 'x-desk-user': 'Un autre' };
  const { status, body } = await ask('/api/session', { method: 'POST', headers, body: '{}' });
  expect(status).toBe(200);
  expect(CALLS.session.answer.parse(JSON.parse(body.toString())).editor).toBe(NAME);
  const elsewhere = { ...headers, origin: 'https://journal.example' };
  expect((await ask('/api/session', { method: 'POST', headers: elsewhere, body: '{}' })).status).toBe(403);
});

test('people come in with the accounts that they have, and nobody else does', async ({ house: { port } }) => {
  // As oauth2-proxy answers by its documentation: 202 with who it is, or 401; its own page to sign in.
  const accounts = createServer(({ url = '', headers: { cookie } }, response) => {
    const isKnown = cookie === '_oauth2_proxy=anne';
    if (url !== '/oauth2/auth') response.end(`sign in ${url}`);
    else response.writeHead(isKnown ? 202 : 401, isKnown ? { 'x-auth-request-email': 'anne@journal.example' } : {}).end();
  });
  onTestFinished(() => void accounts.close());
  const nginx = await startDeskNginx(port, { accountsPort: await listen(accounts, 0, '127.0.0.1') });
  onTestFinished(nginx.stop);
  const ask = (target: string, headers: Readonly<Record<string, string>> = {}) =>
    tlsRequest(nginx.tlsPort, target, { host: DESK_HOST, headers });
  const away = await ask('/', { 'x-desk-user': NAME });
  expect([away.status, away.headers.location]).toEqual([302, expect.stringMatching(/\/oauth2\/sign_in\?rd=\/$/)]);
  expect((await ask('/oauth2/sign_in?rd=/')).body.toString()).toBe('sign in /oauth2/sign_in?rd=/');
  const cookie = { cookie: '_oauth2_proxy=anne', 'x-desk-user': NAME };
  const token = /<meta name="desk-token" content="([^"]+)/.exec((await ask('/', cookie)).body.toString())?.[1] ?? '';
  const headers = { ...cookie, origin: `https://${DESK_HOST}`, [TOKEN_HEADER]: token };
  const session = await tlsRequest(nginx.tlsPort, '/api/session', { host: DESK_HOST, method: 'POST', headers, body: '{}' });
  expect(CALLS.session.answer.parse(JSON.parse(session.body.toString())).editor).toBe('anne@journal.example');
});

test('the desk believes a name from its proxy alone', async ({ house: { port } }) => {
  const headers = { host: DESK_HOST, 'x-desk-user': NAME };
  expect((await rawRequest(port, '/', { headers, from: '127.0.0.2' })).status).toBe(403);
  expect((await rawRequest(port, '/', { headers, from: '127.0.0.1' })).status).toBe(200);
  expect((await rawRequest(port, '/', { headers: { host: DESK_HOST }, from: '127.0.0.1' })).status).toBe(403);
  expect((await rawRequest(port, '/', { headers: { ...headers, host: 'evil.example' }, from: '127.0.0.1' })).status).toBe(421);
});
