import { describe, expect, it } from 'vitest';
import { isOwnForm } from './ownForm';

const OWN = 'https://journal.example';

describe('a form post is ours', () => {
  it.each([
    ['when the browser says so', { 'sec-fetch-site': 'same-origin', origin: OWN }, true],
    ['when it is the reader’s own doing', { 'sec-fetch-site': 'none' }, true],
    ['when an older browser names our origin', { origin: OWN }, true],
    ['never from another site', { 'sec-fetch-site': 'cross-site', origin: OWN }, false],
    ['never from a neighbour on the same domain', { 'sec-fetch-site': 'same-site', origin: OWN }, false],
    ['never from another origin', { origin: 'https://evil.example' }, false],
    ['never from another port', { origin: `${OWN}:8443` }, false],
    ['never without encryption', { origin: 'http://journal.example' }, false],
    ['never from an origin that hides itself', { origin: 'null' }, false],
    ['never when nothing is said', {}, false],
  ])('%s', (_, headers, ours) => {
    expect(isOwnForm(headers, [OWN])).toBe(ours);
  });
});
