import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { Compressor } from './compressor';
import { Entity } from '../http/entity';
import { PageCache } from './pageCache';

/** A cache whose pages count their renders and read the key that `reads` names, or fail while `broken`. */
function press({ maxBytes = 1_000_000, reads = (path: string) => [`page:${path}`] } = {}) {
  const state = { broken: false, renders: 0, during: (): void => undefined };
  const failures: { path: string; stale: boolean; hasChanged: boolean }[] = [];
  const cache = new PageCache(
    async (path, keys) => {
      state.renders += 1;
      const version = state.renders;
      for (const key of reads(path)) keys?.add(key);
      await Promise.resolve();
      state.during();
      if (state.broken) throw new Error('no ink');
      return new Entity(Buffer.from(`${path} ${version}`), {});
    },
    new Compressor(pino({ enabled: false })),
    { rendered: () => undefined, failed: (path, _error, how) => failures.push({ path, ...how }) },
    maxBytes,
  );
  const read = async (path: string): Promise<string> => {
    const { entity, how } = await cache.get(path);
    return `${how}: ${entity.body.toString()}`;
  };
  return { cache, state, failures, read };
}

describe('a page is rendered', () => {
  it('once, however often it is asked for', async () => {
    const { read, state } = press();
    expect(await read('/a')).toBe('miss: /a 1');
    expect(await read('/a')).toBe('hit: /a 1');
    expect(state.renders).toBe(1);
  });

  it('once for all who ask while it is being rendered', async () => {
    const { read, state } = press();
    const all = await Promise.all(Array.from({ length: 1000 }, () => read('/a')));
    expect(new Set(all)).toEqual(new Set(['miss: /a 1']));
    expect(state.renders).toBe(1);
  });

  it('again after a change of what it reads, and not of anything else', async () => {
    const { cache, read } = press();
    await read('/a');
    cache.drop(new Set(['page:/b']));
    expect(await read('/a')).toBe('hit: /a 1');
    cache.drop(new Set(['page:/b', 'page:/a']));
    expect(cache.peek('/a')).toBeUndefined();
    expect(await read('/a')).toBe('miss: /a 2');
  });

  it('again when what it reads changes while it is being rendered', async () => {
    const { cache, read, state } = press();
    state.during = () => {
      state.during = () => undefined;
      cache.drop(new Set(['page:/a']));
    };
    expect(await read('/a')).toBe('miss: /a 2');
    expect(await read('/a')).toBe('hit: /a 2');
  });

  it('only so often when it changes faster than it renders, and is not kept as fresh', async () => {
    const { cache, read, state } = press();
    state.during = () => cache.drop(new Set(['page:/a']));
    expect(await read('/a')).toBe('miss: /a 2');
    expect(cache.peek('/a')).toBeUndefined();
  });
});

describe('when rendering fails', () => {
  it('and what the page reads has changed meanwhile, it is rendered again before anybody is told', async () => {
    const { cache, read, state, failures } = press();
    state.broken = true;
    state.during = () => {
      if (state.renders > 1) state.broken = false;
      cache.drop(new Set(['page:/a']));
    };
    expect(await read('/a')).toBe('miss: /a 2');
    expect(failures).toEqual([]);
  });

  it('after a change of what the page reads, and does so again, whoever keeps the log is told that it has changed', async () => {
    const { cache, read, state, failures } = press();
    state.broken = true;
    state.during = () => {
      if (state.renders === 1) cache.drop(new Set(['page:/a']));
    };
    await expect(read('/a')).rejects.toThrow('no ink');
    expect(state.renders).toBe(2);
    expect(failures).toEqual([{ path: '/a', stale: false, hasChanged: true }]);
  });

  it('an older version stands in, and is not rendered again for each reader', async () => {
    const { cache, read, state, failures } = press();
    await read('/a');
    cache.drop(new Set(['page:/a']));
    state.broken = true;
    for (let reader = 0; reader < 100; reader += 1) expect(await read('/a')).toBe('stale: /a 1');
    expect(failures).toEqual([{ path: '/a', stale: true, hasChanged: false }]);
  });

  it('and no older version is there, readers are told', async () => {
    const { cache, read, state, failures } = press();
    state.broken = true;
    await expect(read('/a')).rejects.toThrow('no ink');
    await expect(read('/a')).rejects.toThrow('no ink');
    // The second was told without trying again; a change is a reason to try at once.
    expect(failures).toEqual([{ path: '/a', stale: false, hasChanged: false }]);
    state.broken = false;
    cache.drop(new Set(['latest']));
    expect(await read('/a')).toBe('miss: /a 2');
  });
});

describe('memory', () => {
  it('holds no more bytes than it is given: the pages nobody asks for go', async () => {
    const { cache, read } = press({ maxBytes: 10_000 });
    for (let number = 0; number < 100; number += 1) await read(`/${number}`);
    expect(cache.size.bytes).toBeLessThanOrEqual(10_000);
    expect(cache.peek('/0')).toBeUndefined();
    expect(cache.peek('/99')).toBeDefined();
  });

  it('forgets what a forgotten page has read', async () => {
    const { cache, read } = press({ maxBytes: 5000, reads: () => ['latest'] });
    for (const path of ['/a', '/b', '/c', '/d']) await read(path);
    cache.drop(new Set(['latest']));
    expect(['/a', '/b', '/c', '/d'].map((path) => cache.peek(path))).toEqual([undefined, undefined, undefined, undefined]);
    expect(await read('/d')).toBe('miss: /d 5');
  });
});
