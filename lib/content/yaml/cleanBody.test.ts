import { expect, it } from 'vitest';
import { cleanBody } from './cleanBody';

it.each([
  ['a line that Word ended by hand', 'un\vdeux', 'un<br>deux'],
  ['Unicode’s own ends of lines', 'un\u2028deux\u0085trois\u2029quatre', 'un<br>deux<br>trois<br><br>quatre'],
  ['the end of a page', 'un\fdeux', 'un deux'],
  ['control characters', 'u\u0001n\u0007\u007F\u0092', 'un'],
  ['soft hyphens', 'con\u00ADseil', 'conseil'],
  ['what has no width', 'mu\u200Bni\u2060ci\uFEFFpal', 'municipal'],
  ['signs that Persian, emoji and Hebrew are written with', 'می\u200Cخواهم 👨\u200D👩 א\u200F!', 'می\u200Cخواهم 👨\u200D👩 א\u200F!'],
  [
    'a no-break space behind what opens a line',
    '##\u00A0Un\n-\u00A0deux\n1.\u202Ftrois\n>\u00A0quatre',
    '## Un\n- deux\n1. trois\n> quatre',
  ],
  ['a no-break space elsewhere', 'Un\u00A0: 12\u202F% – #\u00A0un', 'Un\u00A0: 12\u202F% – #\u00A0un'],
  ['a space before the colon of a note', '[^1] : Un\n[^b]\u00A0: Deux', '[^1]: Un\n[^b]: Deux'],
  ['a space before the colon of an address', '[1] : https://a.fr\n[là]\u00A0: /don', '[1]: https://a.fr\n[là]: /don'],
  ['a bracket and a colon that are text', '[Ève] : oui\n[1] : non', '[Ève] : oui\n[1] : non'],
])('%s', (_, typed, clean) => {
  expect(cleanBody(typed)).toBe(clean);
  expect(cleanBody(typed).split('\n')).toHaveLength(typed.split('\n').length);
});
