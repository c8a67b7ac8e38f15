import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { DiskCache } from './diskCache';

const MAX_BYTES = 160_000;
const ENTRY_BYTES = 4000;
const fill = (n: number): Buffer => Buffer.alloc(ENTRY_BYTES, n);

async function open(files: Readonly<Record<string, string>> = {}, maxBytes = MAX_BYTES) {
  const folder = path.join(await temporaryFolder(files), 'cards');
  const failures: unknown[] = [];
  const another = () => new DiskCache(folder, maxBytes, (error) => failures.push(error));
  return { folder, failures, another, cache: another() };
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The folder's one entry. */
async function onlyFile(folder: string): Promise<string> {
  return path.join(folder, String((await readdir(folder))[0]));
}

test('what was set is there after a restart, under its own key alone, in its last form', async () => {
  const { cache, another, failures } = await open();
  await cache.set('a/../b é', Buffer.from('one'));
  await cache.set('a/../b é', Buffer.from('two'));
  await cache.set('empty', Buffer.alloc(0));
  expect(String(await another().get('a/../b é'))).toBe('two');
  expect(await another().get('empty')).toEqual(Buffer.alloc(0));
  expect([await cache.get('a/../b e'), failures]).toEqual([undefined, []]);
});

test('entries never take more than the bound, the least recently used go first, and a larger one is not kept', async () => {
  const { cache, another, folder } = await open();
  await cache.set('first', fill(0));
  for (let n = 1; n <= 200; n += 1) {
    await cache.set(String(n), fill(n));
    // The system's clock for files goes in steps of up to 10 ms.
    await sleep(5);
    expect(await cache.get('first')).toBeDefined();
  }
  expect(await bytesIn(folder)).toBeLessThanOrEqual(MAX_BYTES);
  expect((await readdir(folder)).length).toBeGreaterThan(30);
  expect([await another().get('1'), await another().get('200')]).toEqual([undefined, fill(200)]);
  await cache.set('large', Buffer.alloc(MAX_BYTES));
  expect([await cache.get('large'), await cache.get('first')]).toEqual([undefined, fill(0)]);
});

test('a smaller bound holds from the first write after a restart on', async () => {
  const { cache, folder } = await open();
  for (let n = 0; n < 30; n += 1) await cache.set(String(n), fill(n));
  await new DiskCache(folder, MAX_BYTES / 4, () => undefined).set('next', Buffer.alloc(1));
  expect(await bytesIn(folder)).toBeLessThanOrEqual(MAX_BYTES / 4);
});

test('the folder is looked through once for many writes, not once for each', async () => {
  const { cache, folder } = await open();
  // Each sweep removes this file, which looks as if its writer had been killed.
  const leftover = path.join(folder, `${'0'.repeat(64)}.${'0'.repeat(36)}.tmp`);
  let sweeps = 0;
  await mkdir(folder);
  for (let n = 0; n < 40; n += 1) {
    await writeFile(leftover, '');
    await utimes(leftover, 0, 0);
    await cache.set(String(n), fill(n));
    if (!(await readdir(folder)).includes(path.basename(leftover))) sweeps += 1;
  }
  // 160,000 bytes are written, and each 10,000 of them sweep.
  expect(sweeps).toBeGreaterThan(5);
  expect(sweeps).toBeLessThan(20);
});

test.for([
  ['cut short', (file: string) => truncate(file, 100)],
  ['empty', (file: string) => truncate(file, 0)],
  ['of another key', async (file: string) => writeFile(file, await readFile(path.join(path.dirname(file), '..', 'other')))],
  [
    'changed in one byte',
    async (file: string) => {
      const bytes = await readFile(file);
      bytes[1000] = 99;
      await writeFile(file, bytes);
    },
  ],
] as const)('an entry that is %s is absent, and can be set again', async ([, damage]) => {
  const { cache, folder } = await open();
  await cache.set('other', fill(2));
  await writeFile(path.join(folder, '..', 'other'), await readFile(await onlyFile(folder)));
  await rm(await onlyFile(folder));
  await cache.set('a', fill(1));
  await damage(await onlyFile(folder));
  expect(await cache.get('a')).toBeUndefined();
  await cache.set('a', fill(1));
  expect(await cache.get('a')).toEqual(fill(1));
});

test('a folder that is deleted while it is used is made again', async () => {
  const { cache, folder, failures } = await open();
  await cache.set('a', fill(1));
  await rm(folder, { recursive: true });
  expect(await cache.get('a')).toBeUndefined();
  await cache.set('a', fill(2));
  expect([await cache.get('a'), failures]).toEqual([fill(2), []]);
});

test('a disk that refuses is reported once, not for each entry, and again after it has been well', async () => {
  const { cache, folder, failures } = await open({ cards: 'a file in the place of the folder' });
  await cache.set('a', fill(1));
  await cache.set('b', fill(1));
  expect([await cache.get('a'), failures.length]).toEqual([undefined, 1]);
  await rm(folder);
  await cache.set('a', fill(1));
  expect([await cache.get('a'), failures.length]).toEqual([fill(1), 1]);
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  await cache.set('b', fill(1));
  expect(failures).toHaveLength(2);
});

test('a full disk keeps nothing, leaves no half of a file, and is reported', async () => {
  const script = `import { DiskCache } from ${JSON.stringify(path.join(import.meta.dirname, 'diskCache.ts'))};
    const failures = [];
    const cache = new DiskCache(process.argv[1], 1e9, (error) => failures.push(error.code));
    await cache.set('a', Buffer.alloc(1_000_000));
    console.log(JSON.stringify([failures, (await cache.get('a')) === undefined]));`;
  const folder = await temporaryFolder({});
  // The shell's limit on the size of a file stands in for a disk: it refuses the same write in the same place.
  const limited = `trap '' XFSZ; ulimit -f 100; exec "$0" --import tsx --input-type=module --eval "$1" "$2"`;
  const { stdout } = await promisify(execFile)('bash', ['-c', limited, process.execPath, script, folder]);
  expect(JSON.parse(stdout)).toEqual([['EFBIG'], true]);
  expect(await readdir(folder)).toEqual([]);
});

test('processes that share a folder read each other’s entries, whole, and keep to the bound together', async () => {
  const { another, folder, failures } = await open();
  const caches = [another(), another(), another()];
  await Promise.all(
    caches.map(async (cache) => {
      for (let n = 0; n < 100; n += 1) {
        await cache.set(String(n), fill(n));
        const found = await cache.get(String(n));
        if (found) expect(found).toEqual(fill(n));
      }
    }),
  );
  expect(failures).toEqual([]);
  expect(await bytesIn(folder)).toBeLessThanOrEqual(MAX_BYTES * (1 + 2 / 16));
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
