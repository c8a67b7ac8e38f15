import { describe, expect, it } from 'vitest';
import type { Front } from './fronts';
import { frontAt, frontPath, labelPath, pagePath, routes } from './routes';

it.each([
  ['the front page', routes.front, '/'],
  ['an article', routes.article('un-article'), '/articles/un-article'],
  ['the archives', routes.archives, '/archives'],
  ['the appeal', routes.giving, '/don'],
  ['the feed', routes.feed, '/feed.xml'],
  ['a section’s feed', routes.sectionFeed('economie'), '/rubriques/economie/feed.xml'],
  ['a page', routes.page('mentions-legales'), '/mentions-legales'],
  ['the first page of a front', pagePath('/sujets/cloud', 1), '/sujets/cloud'],
  ['another page of a front', pagePath('/sujets/cloud', 12), '/sujets/cloud?page=12'],
  ['a topic by its label', labelPath('topic', 'Santé publique'), '/sujets/sante-publique'],
  ['a person by name', labelPath('author', 'Ève d’Œil'), '/auteurs/eve-d-oeil'],
])('%s keeps the address that readers have kept', (_, address, expected) => {
  expect(address).toBe(expected);
});

it('a label that no address can be made of has none', () => {
  expect(labelPath('topic', '日本')).toBeUndefined();
});

describe.each<[string, Front]>([
  ['/rubriques/economie', { kind: 'section', id: 'economie' }],
  ['/sujets/sante-publique', { kind: 'topic', id: 'sante-publique' }],
  ['/auteurs/eve-blanc', { kind: 'author', id: 'eve-blanc' }],
  ['/archives/2025', { kind: 'archive', id: '2025' }],
  ['/archives/2025/06', { kind: 'archive', id: '2025-06' }],
])('%s', (path, front) => {
  it('leads to one front and back', () => {
    expect(frontAt(path)).toEqual(front);
    expect(frontPath(front)).toBe(path);
  });
});

it.each([
  '/',
  '/archives',
  '/archives/25',
  '/archives/2025/6',
  '/archives/2025/06/10',
  '/rubriques',
  '/rubriques/',
  '/rubriques/a/b',
  '/sujets/É',
])('%s leads to no front', (path) => {
  expect(frontAt(path)).toBeUndefined();
});
