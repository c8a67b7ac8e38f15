import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../support/pages';
import { readPage, type ServedPage } from '../support/servedPage';
import { startServer, type Server } from '../support/server';

const ORIGIN = 'https://journal.example';
const PAGES = [paths.front, paths.article, paths.giving, '/archives', '/rubriques/economie', '/recherche', '/accessibilite'];

describe.for([
  ['a SITE_URL on this machine', { SITE_URL: 'http://localhost:3000', SITE_INDEXABLE: 'true' }],
  [
    'SITE_INDEXABLE=false',
    { SITE_URL: ORIGIN, SITE_INDEXABLE: 'false', SECURITY_CONTACT: 'mailto:a@journal.example', FEDIVERSE_CREATOR: '@a@b.example' },
  ],
] as const)('with %s', ([, env]) => {
  let site: Server;
  beforeAll(async () => {
    site = await startServer(env);
  });
  afterAll(() => site.stop());

  const read = async (path: string): Promise<ServedPage> => {
    const { status, body } = await site.request(path);
    return readPage(status, body);
  };

  test('every page and robots.txt turn search engines away', async () => {
    expect((await site.request('/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
    for (const path of PAGES) expect([path, (await read(path)).robots?.split(', ')[0]]).toEqual([path, 'noindex']);
  });

  test('a contact and an author elsewhere are told when there is one, and only then', async () => {
    const contact = await site.request('/.well-known/security.txt');
    const { html } = await read(paths.front);
    const isSet = 'SECURITY_CONTACT' in env;
    expect([contact.status, contact.body.includes('Contact: mailto:a@journal.example\nExpires: ')]).toEqual([isSet ? 200 : 404, isSet]);
    expect(html.includes('<meta name="fediverse:creator" content="@a@b.example">')).toBe(isSet);
  });
});
