import { expect, it } from 'vitest';
import { frontKey } from './fronts';

it.each([
  ['the front page', { kind: 'latest' } as const, 'latest'],
  ['a section', { kind: 'section', id: 'economie' } as const, 'section:economie'],
  ['a topic', { kind: 'topic', id: 'cloud' } as const, 'topic:cloud'],
  ['an author', { kind: 'author', id: 'eve-blanc' } as const, 'author:eve-blanc'],
  ['a month', { kind: 'archive', id: '2025-06' } as const, 'archive:2025-06'],
])('%s has one key, which a CDN sees too', (_, front, key) => {
  expect(frontKey(front)).toBe(key);
});
