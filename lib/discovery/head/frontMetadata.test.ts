import { expect, it } from 'vitest';
import { testPaper } from '@/tests/support/testPaper';
import { frontMetadata } from './frontMetadata';

const about = { title: 'Cloud', description: 'Les articles.', path: '/sujets/cloud' };
const at = (page: number, pages: number, count = 1) => frontMetadata(about, { count, page, pages }, testPaper);

it.each([
  ['the only page', at(1, 1), 'Cloud — La Gazette', '/sujets/cloud', null, null],
  ['the first', at(1, 3), 'Cloud — La Gazette', '/sujets/cloud', null, '/sujets/cloud?page=2'],
  ['the second', at(2, 3), 'Cloud, page 2 — La Gazette', '/sujets/cloud?page=2', '/sujets/cloud', '/sujets/cloud?page=3'],
  ['the last', at(3, 3), 'Cloud, page 3 — La Gazette', '/sujets/cloud?page=3', '/sujets/cloud?page=2', null],
])('%s names itself and its neighbours', (_, { title, alternates, pagination }, named, canonical, previous, next) => {
  expect({ title: title?.absolute, canonical: alternates.canonical, ...pagination }).toEqual({ title: named, canonical, previous, next });
});

it.each([
  ['a section', { title: 'Économie' }, 'Économie — La Gazette'],
  ['a topic', { title: 'Économie', kind: 'Sujet' }, 'Sujet\u202F: Économie — La Gazette'],
  ['a person', { title: 'Économie', kind: 'Signature' }, 'Signature\u202F: Économie — La Gazette'],
])('%s is told apart from others of its name', (_, named, title) => {
  const told = frontMetadata({ ...about, ...named }, { count: 1, page: 1, pages: 1 }, testPaper);
  expect([told.title?.absolute, `${told.openGraph.title} — La Gazette`]).toEqual([title, title]);
});

it('an empty front asks not to be listed', () => {
  expect(at(1, 1, 0)).toMatchObject({ robots: { index: false } });
  expect(at(1, 1)).not.toMatchObject({ robots: { index: false } });
});
