import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TOKEN_HEADER } from '@/lib/desk/protocol';
import { rawRequest, type Question } from '../../tests/support/rawRequest';
import { listen } from '../http/listen';
import { enter, type DoorParts } from './door';
import { deskSettings } from './settings';
import { Tokens } from './token';

const PROXY = { address: '127.0.0.1', userHeader: 'x-forwarded-user' };
const ORIGIN = 'https://bureau.example';

/** Who is let in by a desk, asked over HTTP. */
async function asked(question: Question & { readonly raw?: readonly string[] }, parts: Partial<DoorParts> = {}): Promise<string> {
  const place = { port: 0 };
  const door = { origin: ORIGIN, proxy: PROXY, own: 'Ici', tokens: new Tokens(), ...parts };
  const server = createServer((request, response) => {
    if (question.raw) request.rawHeaders.push(...question.raw);
    const entry = enter(request, { ...door, port: place.port });
    response.end(entry.ok ? entry.editor : String(entry.status));
  });
  onTestFinished(() => void server.close());
  place.port = await listen(server, 0, '127.0.0.1');
  return (await rawRequest(place.port, '/', question)).body;
}

describe('behind a proxy that signs people in', () => {
  const host = 'bureau.example';

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['its name is taken', 'Anne', { host, 'x-forwarded-user': 'Anne' }],
    ['with its accents, sent as UTF-8', 'Hélène', { host, 'x-forwarded-user': Buffer.from('Hélène').toString('latin1') }],
    ['nobody is nobody', '403', { host }],
    ['an empty name is nobody', '403', { host, 'x-forwarded-user': ' ' }],
    ['another field says nothing', '403', { host, 'x-user': 'Anne', 'remote-user': 'Anne' }],
    ['another host is none of ours', '421', { host: 'autre.example', 'x-forwarded-user': 'Anne' }],
  ])('%s', async (_, told, headers) => {
    expect(await asked({ headers })).toBe(told);
  });

  it('from another address than the proxy’s, nobody is believed', async () => {
    expect(await asked({ headers: { host, 'x-forwarded-user': 'Anne' }, from: '127.0.0.2' })).toBe('403');
  });

  it('a field that came twice is believed neither time', async () => {
    expect(await asked({ headers: { host, 'x-forwarded-user': 'Anne' }, raw: ['X-Forwarded-User', 'Paul'] })).toBe('403');
  });

  it('a post is taken from the proxy’s origin with a token of that editor alone', async () => {
    const tokens = new Tokens();
    const post = (name: string, token: string, origin = ORIGIN): Promise<string> =>
      asked({ method: 'POST', headers: { host, origin, 'x-forwarded-user': name, [TOKEN_HEADER]: token } }, { tokens });
    expect(await post('Anne', tokens.issue('Anne'))).toBe('Anne');
    expect(await post('Paul', tokens.issue('Anne'))).toBe('403');
    expect(await post('Anne', new Tokens().issue('Anne'))).toBe('403');
    expect(await post('Anne', tokens.issue('Anne'), 'http://bureau.example.attaque.example')).toBe('403');
  });
});

it('without a proxy, a field that names somebody says nothing', async () => {
  expect(await asked({ headers: { 'x-forwarded-user': 'Anne' } }, { origin: undefined, proxy: undefined })).toBe('Ici');
});

describe('settings with which anybody could publish are refused', () => {
  it.each<Readonly<Record<string, string>>>([
    { DESK_HOST: '0.0.0.0' },
    { DESK_HOST: '::' },
    { DESK_HOST: '192.0.2.1' },
    { DESK_HOST: 'journal.example' },
    { DESK_USER_HEADER: 'X-User' },
    { DESK_PROXY: '127.0.0.1' },
    { DESK_PROXY: 'proxy.example', DESK_USER_HEADER: 'X-User' },
    { DESK_ORIGIN: 'javascript:alert(1)' },
  ])('%j', (env) => {
    expect(() => deskSettings(env)).toThrow('DESK_');
  });

  it.each<Readonly<Record<string, string>>>([
    {},
    { DESK_HOST: 'localhost' },
    { DESK_HOST: '::1' },
    { DESK_HOST: '0.0.0.0', DESK_PROXY: '192.0.2.1', DESK_USER_HEADER: 'X-User' },
  ])('%j is taken', (env) => {
    expect(deskSettings(env).port).toBe(3001);
  });
});
