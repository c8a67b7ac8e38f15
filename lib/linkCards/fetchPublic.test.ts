import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openDistantSite, whole } from '@/tests/support/distantSite';
import { fetchPublic, Unreachable, type Reach } from './fetchPublic';
import { isPublicAddress } from './publicAddress';

const WANTED = { accept: 'text/html', most: 1000 };
const HOSTS = ['site.example', 'autre.example'];

const PAGES: Readonly<Record<string, string>> = {
  'site.example/ailleurs': 'https://autre.example/page',
  'site.example/sans-fin': 'https://site.example/sans-fin',
  'site.example/dedans': 'https://127.0.0.1/secret',
  'site.example/clair': 'http://autre.example/page',
  'site.example/porte': 'https://autre.example:8443/page',
  'site.example/nuage': 'https://169.254.169.254/latest/meta-data/',
};

function site() {
  return openDistantSite(HOSTS, (request, response) => {
    const to = PAGES[whole(request)];
    if (to !== undefined) return void response.writeHead(302, { location: to }).end();
    if (request.url === '/long') return void response.end('x'.repeat(5000));
    if (request.url === '/serre') return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(900)));
    if (request.url === '/bombe') return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(5_000_000)));
    if (request.url === '/404') return void response.writeHead(404).end();
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('une page');
  });
}

test('a page is fetched, also behind a redirect to another site, also packed', async () => {
  const { reach } = await site();
  const { url, type, bytes } = await fetchPublic('https://site.example/ailleurs', WANTED, reach);
  expect([url.href, type, bytes.toString()]).toEqual(['https://autre.example/page', 'text/html', 'une page']);
  expect((await fetchPublic('https://site.example/serre', WANTED, reach)).bytes.length).toBe(900);
});

test.for([
  ['https://site.example/sans-fin', 'sans fin'],
  ['https://site.example/clair', 'https:// ordinaire'],
  ['https://site.example/porte', 'https:// ordinaire'],
  ['https://nom:secret@site.example/', 'https:// ordinaire'],
  ['https://site.example/404', 'l’erreur 404'],
  ['https://site.example/long', 'plus de 1 Ko'],
  ['https://site.example/bombe', 'plus de 1 Ko'],
  ['https://inconnu.example/', 'ne répond pas'],
  ['file:///etc/passwd', 'https:// ordinaire'],
] as const)('nothing comes of %s: %s', async ([address, says]) => {
  const { reach } = await site();
  await expect(fetchPublic(address, WANTED, reach)).rejects.toThrow(says);
});

test('of a long page, the beginning is read where that is enough', async () => {
  const { reach } = await site();
  expect((await fetchPublic('https://site.example/long', { ...WANTED, beginning: true }, reach)).bytes.length).toBe(1000);
});

/** Names are those of machines that nobody outside may ask; who is asked would be seen. */
async function fromInside(address: string, ips: readonly string[]) {
  const { reach, asked } = await site();
  const inside: Reach = { ...reach, resolve: () => Promise.resolve(ips), mayAsk: isPublicAddress };
  const failure: unknown = await fetchPublic(address, WANTED, inside).catch((error: unknown) => error);
  return { asked, says: failure instanceof Unreachable ? failure.message : failure };
}

test.for([
  ['a name of this machine', 'https://site.example/', ['127.0.0.1']],
  ['a name of a public machine and of this one', 'https://site.example/', ['1.1.1.1', '127.0.0.1']],
  ['a name of none', 'https://site.example/', []],
  ['this machine', 'https://127.0.0.1/', []],
  ['this machine as one number', 'https://2130706433/', []],
  ['this machine in octal', 'https://0177.0.0.1/', []],
  ['this machine in brackets', 'https://[::1]/', []],
  ['this machine mapped', 'https://[::ffff:127.0.0.1]/', []],
  ['a cloud’s secrets', 'https://169.254.169.254/latest/meta-data/', []],
] as const)('%s is not asked', async ([, address, ips]) => {
  expect(await fromInside(address, ips)).toEqual({ asked: [], says: 'n’est pas sur l’Internet public' });
});

test.for(['dedans', 'nuage'])('a redirect to a machine that is not public leads nowhere: %s', async (page) => {
  const { reach, asked } = await site();
  const onlyByName: Reach = { ...reach, mayAsk: (ip) => ip === '127.0.0.1' && asked.length === 0 };
  await expect(fetchPublic(`https://site.example/${page}`, WANTED, onlyByName)).rejects.toThrow('l’Internet public');
  expect(asked).toEqual([`site.example/${page}`]);
});
