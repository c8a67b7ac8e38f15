import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inParallel } from './inParallel';

it('does all the work, and never more at once than the width', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
    running += 1;
    most = Math.max(most, running);
    await sleep(1);
    running -= 1;
    done.push(one);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it('begins nothing more after a failure, and tells it once what was under way has ended', async () => {
  const ended: number[] = [];
  const work = async (one: number): Promise<void> => {
    if (one === 1) throw new Error('the disk is gone');
    await sleep(5);
    ended.push(one);
  };
  await expect(inParallel([1, 2, 3, 4], 2, work)).rejects.toThrow('the disk is gone');
  expect(ended).toEqual([2]);
});

it('takes from a list that is still being made, and tells of its failure once what was under way has ended', async () => {
  const ended: number[] = [];
  async function* list(): AsyncGenerator<number> {
    yield* [1, 2];
    await sleep(1);
    throw new Error('the folder is gone');
  }
  const work = async (one: number): Promise<void> => {
    await sleep(5);
    ended.push(one);
  };
  await expect(inParallel(list(), 2, work)).rejects.toThrow('the folder is gone');
  expect(ended).toEqual([1, 2]);
});
