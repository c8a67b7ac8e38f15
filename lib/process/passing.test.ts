import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { notePassing, notingPassing } from './passing';

const page = async (isPassing: boolean): Promise<string> => {
  await setImmediate();
  if (isPassing) notePassing();
  return 'page';
};

test('a page is passing when something in it says so, however late, and the page beside it is not', async () => {
  const both = await Promise.all([notingPassing(() => page(true)), notingPassing(() => page(false))]);
  expect(both).toEqual([
    { made: 'page', passing: true },
    { made: 'page', passing: false },
  ]);
});
