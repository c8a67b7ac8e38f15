import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { noteRead, notingReads } from './reads';

it('a page depends on all that it asked, however deep and however late', async () => {
  const keys = new Set<string>();
  const page = await notingReads(keys, async () => {
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
    await notingReads(keys, async () => {
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
