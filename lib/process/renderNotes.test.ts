import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { doNotKeep, newNotes, noteRead, withNotes } from './renderNotes';

it('a page depends on all that it asked, however deep and however late', async () => {
  const keys = new Set<string>();
  const page = await withNotes(newNotes(keys), async () => {
    noteRead('article:a');
    await setTimeout(1);
    await Promise.all([Promise.resolve().then(() => noteRead('latest')), setTimeout(1).then(() => noteRead('page:don'))]);
    return 'page';
  });
  expect(page).toBe('page');
  expect([...keys].sort()).toEqual(['article:a', 'latest', 'page:don']);
});

it('two pages that render at once do not answer for each other’s questions', async () => {
  const render = async (slug: string, pause: number): Promise<string[]> => {
    const keys = new Set<string>();
    await withNotes(newNotes(keys), async () => {
      await setTimeout(pause);
      noteRead(`article:${slug}`);
    });
    return [...keys];
  };
  expect(await Promise.all([render('a', 2), render('b', 1)])).toEqual([['article:a'], ['article:b']]);
});

it('a question outside any page is nobody’s', () => {
  expect(() => noteRead('site')).not.toThrow();
});

it('a page is temporary when something in it says so, however late, and the page beside it is not', async () => {
  const [told, beside] = [newNotes(), newNotes()];
  const page = async (isTemporary: boolean): Promise<void> => {
    await setImmediate();
    if (isTemporary) doNotKeep();
  };
  await Promise.all([withNotes(told, () => page(true)), withNotes(beside, () => page(false))]);
  expect([told.isTemporary, beside.isTemporary]).toEqual([true, false]);
});
