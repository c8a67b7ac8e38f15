import { expect, it } from 'vitest';
import { aliasKey } from './canonical';
import { redirection } from './redirects';

const REDIRECTS = [
  { from: '/feed', to: '/feed.xml' },
  { from: '/tag/*/feed/', to: '/sujets/*' },
  { from: '/tag/*', to: '/sujets/*' },
  { from: '/tag/c', to: '/sujets/c-plus-plus' },
  { from: '/?cat=*', to: '/rubriques/*' },
];

it.each([
  ['/Feed/', '/feed.xml'],
  ['/tag/été/', '/sujets/été'],
  ['/tag/x/feed', '/sujets/x'],
  ['/tag/c/', '/sujets/c-plus-plus'],
  ['/?cat=7', '/rubriques/7'],
  ['/tag', undefined],
  ['/tag/x/y', undefined],
  ['/a/tag/x', undefined],
])('%s leads to %s', (target, to) => {
  expect(redirection(REDIRECTS)(aliasKey(target))).toBe(to);
});
