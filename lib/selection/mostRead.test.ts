import { expect, it, onTestFinished } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { shelf } from '@/tests/support/shelf';
import { newNotes, withNotes } from '../process/renderNotes';
import { mostRead, setMostRead } from './mostRead';

const stories = ['a', 'b', 'c', 'd'].map((slug) => article({}, 'Un.', slug));
const paid = article({ sponsor: '{ name: Une marque }' }, 'Un.', 'paye');
const library = { ...shelf([...stories, paid]), site: { ...site, mostRead: true } };

it('beside a story stand those that are read most, without itself, what is gone, and what somebody paid for', () => {
  onTestFinished(() => setMostRead([]));
  setMostRead(['paye', 'c', 'gone', 'a', 'd', 'b']);
  const notes = newNotes();
  expect(withNotes(notes, () => mostRead(library, { slug: 'a' })).map(({ slug }) => slug)).toEqual(['c', 'd', 'b']);
  expect(notes.keys).toContain('mostRead');
});

it('fewer than three are no list, and a paper that does not ask for it has none', () => {
  onTestFinished(() => setMostRead([]));
  setMostRead(['a', 'b', 'c']);
  expect(mostRead(library, { slug: 'a' })).toEqual([]);
  const notes = newNotes();
  expect(withNotes(notes, () => mostRead({ ...library, site }, { slug: 'd' }))).toEqual([]);
  expect(notes.keys.size).toBe(0);
});
