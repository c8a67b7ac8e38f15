import { describe, expect, it } from 'vitest';
import { answerWith, refuseWith, type RequestFacts } from './answer';
import { Entity } from './entity';

const entity = new Entity(Buffer.from('Un texte.'), { 'content-type': 'text/plain' });
const { etag } = entity.select([]);
const question: RequestFacts = { method: 'GET', target: '/', accepted: [], ifNoneMatch: undefined, accept: undefined };

describe('If-None-Match', () => {
  it.each([
    [undefined, 200],
    ['', 200],
    [etag, 304],
    [`W/${etag}`, 304],
    ['*', 304],
    [`"a", ${etag}`, 304],
    [`"a",W/${etag} , "b"`, 304],
    ['"a", "b"', 200],
    [etag.slice(1, -1), 200],
    [`w/${etag}`, 200],
    [`"x${etag.slice(1)}`, 200],
  ])('%s answers %i', (ifNoneMatch, status) => {
    expect(answerWith(entity, { ...question, ifNoneMatch }, 'hit').status).toBe(status);
  });

  it('answers 304 with the validator and without a body or its length', () => {
    const { headers, body } = answerWith(entity, { ...question, ifNoneMatch: etag }, 'hit');
    expect(body).toBeUndefined();
    expect(headers).toContain(etag);
    expect(headers).not.toContain('content-length');
  });

  it('never makes an error page a 304', () => {
    expect(refuseWith(entity, 404, { ...question, ifNoneMatch: '*' }).status).toBe(404);
  });
});

it('HEAD is answered with the header of GET and no body', () => {
  const get = answerWith(entity, question, 'hit');
  expect(answerWith(entity, { ...question, method: 'HEAD' }, 'hit')).toEqual({ ...get, body: undefined });
  expect(refuseWith(entity, 404, { ...question, method: 'HEAD' }).body).toBeUndefined();
});

it('a refusal carries its own header fields as well, and leaves the page’s alone', () => {
  const { headers } = refuseWith(entity, 405, question, ['allow', 'GET, HEAD']);
  expect(headers.slice(-2)).toEqual(['allow', 'GET, HEAD']);
  expect(entity.select([]).headers).not.toContain('allow');
});
