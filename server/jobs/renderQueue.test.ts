import { expect, it } from 'vitest';
import { Overloaded, RenderQueue } from './renderQueue';

/** A job that ends when it is told to. */
function job(name: string, begun: string[]) {
  const { promise, resolve, reject } = withResolvers();
  const run = async (): Promise<string> => {
    begun.push(name);
    await promise;
    return name;
  };
  return { run, end: resolve, fail: reject };
}

function withResolvers() {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((onEnd, onFailure) => {
    resolve = onEnd;
    reject = onFailure;
  });
  return { promise, resolve, reject };
}

it('so many run at a time, and the others in the order they came', async () => {
  const begun: string[] = [];
  const queue = new RenderQueue(2, 10);
  const jobs = ['a', 'b', 'c', 'd'].map((name) => job(name, begun));
  const results = jobs.map(({ run }) => queue.run(run));
  expect(begun).toEqual(['a', 'b']);
  jobs[1]?.end();
  await results[1];
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const { end } of jobs) end();
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
});

it('a job that fails makes room for the next', async () => {
  const begun: string[] = [];
  const queue = new RenderQueue(1, 10);
  const [bad, good] = [job('bad', begun), job('good', begun)];
  const results = [queue.run(bad.run), queue.run(good.run)];
  bad.fail(new Error('no paper'));
  await expect(results[0]).rejects.toThrow('no paper');
  good.end();
  expect(await results[1]).toBe('good');
});

it('when too many wait, the next one is refused at once, and only that one', async () => {
  const begun: string[] = [];
  const queue = new RenderQueue(1, 1);
  const [running, waiting] = [job('running', begun), job('waiting', begun)];
  const results = [queue.run(running.run), queue.run(waiting.run)];
  await expect(queue.run(job('late', begun).run)).rejects.toThrow(Overloaded);
  running.end();
  waiting.end();
  expect(await Promise.all(results)).toEqual(['running', 'waiting']);
});
