import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Entity } from './entity';

const body = Buffer.from('Un journal du soir. '.repeat(100));
const headers = { 'content-type': 'text/html; charset=utf-8', vary: 'Accept-Encoding' };

async function compressed(): Promise<Entity> {
  const entity = new Entity(body, headers);
  await entity.compress();
  await entity.compressBest();
  return entity;
}

describe('the form that is sent', () => {
  it.each([
    { accepted: [], encoding: undefined },
    { accepted: ['gzip'] as const, encoding: 'gzip' },
    { accepted: ['br', 'gzip'] as const, encoding: 'br' },
    { accepted: ['br'] as const, encoding: 'br' },
  ])('to who takes $accepted is $encoding', async ({ accepted, encoding }) => {
    const { headers } = (await compressed()).select(accepted);
    const at = headers.indexOf('content-encoding');
    expect(at < 0 ? undefined : headers[at + 1]).toBe(encoding);
  });

  it('is the next best one while brotli is not ready', async () => {
    const entity = new Entity(body, headers);
    await entity.compress();
    expect(gunzipSync(entity.select(['br', 'gzip']).body)).toEqual(body);
  });

  it('is never one that the reader does not take, ready or not', async () => {
    const entity = new Entity(body, headers);
    await entity.compress();
    expect(entity.select(['br']).body).toBe(body);
  });

  it('holds the same bytes', async () => {
    const entity = await compressed();
    expect(gunzipSync(entity.select(['gzip']).body)).toEqual(body);
    expect(brotliDecompressSync(entity.select(['br']).body)).toEqual(body);
  });

  it('says how long it is', async () => {
    const entity = await compressed();
    for (const accepted of [[], ['gzip'], ['br']] as const) {
      const form = entity.select(accepted);
      expect(form.headers.slice(-2)).toEqual(['content-length', String(form.body.length)]);
      expect(form.headersOnly).not.toContain('content-length');
    }
  });
});

describe('the validator', () => {
  it('is another for each form, and strong', async () => {
    const entity = await compressed();
    const etags = ([[], ['gzip'], ['br']] as const).map((accepted) => entity.select(accepted).etag);
    expect(new Set(etags)).toHaveLength(3);
    for (const etag of etags) expect(etag).toMatch(/^"[\w-]+"$/);
  });

  it('is the same for the same bytes, another for others', () => {
    const etag = (text: string): string => new Entity(Buffer.from(text), {}).select([]).etag;
    expect(etag('a')).toBe(etag('a'));
    expect(etag('a')).not.toBe(etag('b'));
  });
});

it('what is small stays as it is', async () => {
  const entity = new Entity(Buffer.from('court'), {});
  await entity.compress();
  await entity.compressBest();
  expect(entity.select(['br', 'gzip']).headers).not.toContain('content-encoding');
});

it('what nobody will ask for again is not compressed any better', async () => {
  const entity = new Entity(body, headers);
  entity.abandoned = true;
  await entity.compressBest();
  expect(entity.select(['br']).body).toBe(body);
});
