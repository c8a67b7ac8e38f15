import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { RestartingWorker } from './restartingWorker';

// Answers what it is told, but ends at « end » and never comes back from « loop ».
const ECHO = `import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', (said) => {
  if (said === 'end') throw new Error('ended as told');
  parentPort.postMessage([said, threadId]);
  while (said === 'loop');
});`;

async function start() {
  const folder = await temporaryFolder({ 'echo.mjs': ECHO });
  const heard: [said: string, thread: number][] = [];
  const lost: string[] = [];
  const worker = new RestartingWorker({
    script: pathToFileURL(`${folder}/echo.mjs`),
    memory: {},
    firstMessage: 'first',
    heard: (message) => Array.isArray(message) && heard.push([String(message[0]), Number(message[1])]),
    lost: ({ message }) => lost.push(message),
  });
  onTestFinished(() => worker.close());
  const hears = (count: number) => expect.poll(() => heard.length, { timeout: 10_000 }).toBe(count);
  return { worker, heard, lost, hears };
}

test('a thread that ends by itself is reported, and another follows that is told the first message again', async () => {
  const { worker, heard, lost, hears } = await start();
  await hears(1);
  worker.tell('end');
  await hears(2);
  expect([heard.map(([said]) => said), lost]).toEqual([['first', 'first'], ['ended as told']]);
});

test('a thread that never comes back is replaced at once, and nothing that it said late is heard', async () => {
  const { worker, heard, lost, hears } = await start();
  worker.tell('loop');
  await hears(2);
  worker.replace();
  expect(worker.tell('after')).toBe(true);
  await hears(4);
  expect(heard.map(([said]) => said)).toEqual(['first', 'loop', 'first', 'after']);
  expect(heard[2]?.[1]).not.toBe(heard[0]?.[1]);
  expect(lost).toEqual([]);
});

test('closing ends a thread that never comes back, and no other follows', async () => {
  const { worker, heard, hears } = await start();
  worker.tell('loop');
  await hears(2);
  await worker.close();
  expect([worker.tell('after'), heard.length]).toEqual([false, 2]);
});
