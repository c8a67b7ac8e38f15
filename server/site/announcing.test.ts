import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { expect, test } from 'vitest';
import { shelf } from '@/tests/support/shelf';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { startAnnouncing } from './announcing';

const named = { SITE_URL: 'https://gazette.example', INDEXNOW_KEY: 'une-cle-de-test' };

test.for([
  ['the only process', {}, true],
  ['the first of several', { PROCESS_NUMBER: '0' }, true],
  ['another of several', { PROCESS_NUMBER: '1' }, false],
  ['a process of a paper that only this machine can open', { SITE_URL: 'http://localhost:3000' }, false],
  ['a process of a paper that names nobody', { INDEXNOW_KEY: '' }, false],
] as const)('%s announces: %j %s', async ([, env, announces]) => {
  const { announcer } = await started({ ...env, CACHE_DIR: await temporaryFolder({}) });
  expect(announcer !== undefined).toBe(announces);
  await announcer?.close();
});

test('a queue that cannot be opened is logged, and does not keep the site from starting', async () => {
  const folder = await temporaryFolder({});
  await mkdir(path.join(folder, 'announce.jsonl'));
  const { announcer, lines } = await started({ CACHE_DIR: folder });
  expect(announcer).toBeUndefined();
  expect(lines.join('')).toMatch(/EISDIR.*nothing is announced/);
});

async function started(env: Readonly<Record<string, string>>) {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => void lines.push(line) });
  const announcer = await startAnnouncing(shelf([]), log, { ...named, ...env });
  return { announcer, lines };
}
