import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Library } from '@/lib/library/library';
import { openLibrary } from '@/lib/library/openLibrary';
import { STORIES_PER_PAGE } from '@/lib/selection/paging';
import { articleText, SITE_YAML } from '@/tests/support/paper';
import { removeFolder } from '@/tests/support/removeFolder';
import { destination } from './gate';

let library: Library;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gate-'));
  await mkdir(path.join(folder, 'articles'));
  await mkdir(path.join(folder, 'pages'));
  await mkdir(path.join(folder, 'auteurs'));
  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
  await write('site.yaml', SITE_YAML.replace('sections:', 'sections:\n  - id: culture\n    label: Culture'));
  await write('auteurs/nina-vide.md', '---\nname: Nina Vide\n---\n');
  await write('pages/mentions.md', '---\ntitle: Une page\ndescription: Une page.\n---\nTexte.\n');
  for (let n = 0; n <= STORIES_PER_PAGE; n += 1)
    await write(`articles/a-${n}.md`, articleText({ topics: '[Cloud]', byline: '[Ève Blanc]' }));
  await write('articles/ancien.md', articleText({ section: 'politique', publishedAt: '2024-06-10', aliases: "['/?p=12', '/2019/x']" }));
  library = await openLibrary(folder, () => Date.parse('2025-07-01'));
  return async () => {
    await library.close();
    await removeFolder(folder);
  };
});

const files = new Map([['/icon.svg', 1]]);
const told = (target: string): string => {
  const there = destination(target, library, files);
  if (there.kind === 'missing') return String(there.status);
  if (there.kind === 'picture') return there.picture.file;
  return 'path' in there ? `${there.kind} ${there.path}` : there.kind;
};

describe('a reader who asks for', () => {
  it.each([
    ['/', 'page /'],
    ['/articles/a-1', 'page /articles/a-1'],
    ['/rubriques/economie', 'page /rubriques/economie'],
    ['/sujets/cloud', 'page /sujets/cloud'],
    ['/auteurs/eve-blanc', 'page /auteurs/eve-blanc'],
    ['an author who has a file and no story yet, /auteurs/nina-vide', 'page /auteurs/nina-vide'],
    ['/archives', 'page /archives'],
    ['/rubriques', 'page /rubriques'],
    ['/sujets/', 'redirect /sujets'],
    ['/auteurs?page=2', 'page /auteurs'],
    ['/archives/2025', 'page /archives/2025'],
    ['/archives/2025/06', 'page /archives/2025/06'],
    ['/mentions', 'page /mentions'],
    ['/icon.svg', 'file /icon.svg'],
    ['/icon.svg?v=2', 'file /icon.svg'],
    ['http://ailleurs.example/archives', 'page /archives'],
    ['a section that has no story yet, /rubriques/culture', 'page /rubriques/culture'],
    ['another page, /sujets/cloud?page=2', 'page /sujets/cloud?page=2'],
    ['a page with what a campaign adds, /sujets/cloud?utm_source=x&page=2&utm_medium=y', 'page /sujets/cloud?page=2'],
    ['a front with what a campaign adds, /rubriques/economie?fbclid=x', 'page /rubriques/economie'],
    ['the front page with a query, /?page=2&utm_source=x', 'page /'],
    ['an article with a query, /articles/a-1?page=2', 'page /articles/a-1'],
    ['the archives with a query, /archives?page=2', 'page /archives'],
  ])('%s', (asked, answer) => {
    expect(told(asked.slice(asked.lastIndexOf(' ') + 1))).toBe(answer);
  });
});

describe('a reader is sent to the one form of', () => {
  it.each([
    ['/archives/', 'redirect /archives'],
    ['/Archives/2025/06/', 'redirect /archives/2025/06'],
    ['/rubriques/%65conomie', 'redirect /rubriques/economie'],
    ['/sujets/Cloud', 'redirect /sujets/cloud'],
    ['/sujets/Cloud/?page=2', 'redirect /sujets/cloud?page=2'],
    ['/sujets/cloud?page=1', 'redirect /sujets/cloud'],
    ['/sujets/cloud?utm_source=x&page=1', 'redirect /sujets/cloud'],
  ])('%s', (asked, answer) => {
    expect(told(asked)).toBe(answer);
  });
});

describe('nothing is at', () => {
  it.each([
    ...['/rubriques/cuisine', '/sujets/rugby', '/auteurs/personne', '/archives/2023', '/archives/2025/13', '/archives/2025/6'],
    ...[
      '/sujets/cloud?page=3',
      '/sujets/cloud?page=0',
      '/sujets/cloud?page=02',
      '/sujets/cloud?page=x',
      '/sujets/cloud?page=',
      '/sujets/cloud?page=1e9',
    ],
    ...['/rubriques/culture?page=2', '/erreur/404', '/articles', '/articles/b', '/%', '/sujets/%2e%2e', `/${'a'.repeat(3000)}`],
  ])('%s', (asked) => {
    expect(told(asked)).toBe('404');
  });
});

it('an old address of the front page’s, with its query, leads to the article', () => {
  expect(told('/?p=12')).toBe('redirect /articles/ancien');
  expect(told('/2019/x')).toBe('redirect /articles/ancien');
  expect(told('/?p=13')).toBe('page /');
});
