import { truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { RequestFacts } from '../http/answer';
import { answerRecording } from './answerRecording';
import { sendStored } from './sendStored';

const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 256));
const ADDRESS = { slug: 'a', file: 'son.mp3', rendition: 'original', version: undefined } as const;

async function ask(facts: Partial<RequestFacts> = {}, file = 'son.mp3', folder?: string) {
  const at = folder ?? (await temporaryFolder({ 'son.mp3': BYTES, 'vide.mp3': '', 'notes.txt': 'x' }));
  const question = { method: 'GET', target: '', accepted: [], ifNoneMatch: undefined, accept: undefined, ...facts };
  const answer = await answerRecording({ ...ADDRESS, file }, question, { library: { pictureFolder: () => at }, security: {} });
  const header = (name: string): string | undefined => answer?.headers[answer.headers.indexOf(name) + 1];
  return { answer, at, header, body: answer?.stored && (await buffer(answer.stored.stream)) };
}

test('a sound is sent whole to whoever asks for no part, and says that parts can be had', async () => {
  const { answer, header, body } = await ask();
  expect([answer?.status, header('content-type'), header('accept-ranges'), header('content-length')]).toEqual([
    200,
    'audio/mpeg',
    'bytes',
    '1000',
  ]);
  expect(body).toEqual(BYTES);
});

test('a part is that part, and says where it stands', async () => {
  const { answer, header, body } = await ask({ range: 'bytes=990-' });
  expect([answer?.status, header('content-range'), header('content-length')]).toEqual([206, 'bytes 990-999/1000', '10']);
  expect(body).toEqual(BYTES.subarray(990));
});

test('a part behind the end is refused with the length', async () => {
  const { answer, header } = await ask({ range: 'bytes=1000-' });
  expect([answer?.status, header('content-range'), answer?.stored]).toEqual([416, 'bytes */1000', undefined]);
});

test('a part of another version is the whole of this one', async () => {
  const { at, header } = await ask();
  const etag = header('etag') ?? '';
  const statusFor = async (ifRange: string) => (await ask({ range: 'bytes=0-1', ifRange }, 'son.mp3', at)).answer?.status;
  expect(await statusFor(etag)).toBe(206);
  await writeFile(path.join(at, 'son.mp3'), BYTES.subarray(1));
  expect([await statusFor(etag), await statusFor('Tue, 10 Jun 2025 12:30:00 GMT')]).toEqual([200, 200]);
});

test('whoever has it is sent nothing, and HEAD gets the header alone', async () => {
  const { at, header } = await ask();
  const held = await ask({ ifNoneMatch: header('etag') }, 'son.mp3', at);
  const head = await ask({ method: 'HEAD', range: 'bytes=0-1' }, 'son.mp3', at);
  expect([held.answer?.status, held.body, head.answer?.status, head.body, head.header('content-length')]).toEqual([
    304,
    undefined,
    200,
    undefined,
    '1000',
  ]);
});

test.for(['vide.mp3', 'notes.txt', 'absent.mp3', '../son.mp3'])('%s is no recording', async (file) => {
  expect((await ask({}, file)).answer).toBeUndefined();
});

test('of a file that is cut off while it is sent, the connection ends instead of waiting for the rest', async () => {
  const long = Buffer.alloc(8_000_000);
  const folder = await temporaryFolder({ 'son.mp3': long });
  const question = { method: 'GET', target: '', accepted: [], ifNoneMatch: undefined, accept: undefined };
  const server = createServer((_, response) => {
    void answerRecording(ADDRESS, question, { library: { pictureFolder: () => folder }, security: {} }).then(async (answer) => {
      if (!answer?.stored) return;
      await truncate(path.join(folder, 'son.mp3'), 100);
      response.writeHead(answer.status, answer.headers);
      sendStored(response, answer.stored);
    });
  });
  onTestFinished(() => void server.close());
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  await expect(fetch(`http://127.0.0.1:${port}/`).then((response) => response.arrayBuffer())).rejects.toThrow();
});

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
