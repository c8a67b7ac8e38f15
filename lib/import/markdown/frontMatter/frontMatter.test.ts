import { describe, expect, it } from 'vitest';
import { looseDate } from './looseDate';
import { readFields } from './readFields';
import { splitFields } from './splitFields';

const PARIS = 'Europe/Paris';

describe('fields of other generators', () => {
  it.each([
    ['---\ntitle: Un\n---\nTexte', 'yaml', 4, { title: 'Un' }],
    ['\uFEFF\n---\r\ntitle: Un\r\n---\r\n\r\nTexte', 'yaml', 6, { title: 'Un' }],
    [
      '+++\ntitle = "Un"\ndate = 2019-05-28T10:00:00+02:00\n[cover]\nimage = "a.png"\n+++\nTexte',
      'toml',
      7,
      {
        title: 'Un',
        date: '2019-05-28T10:00:00.000+02:00',
        'cover.image': 'a.png',
      },
    ],
    ['{\n"title": "Un",\n"tags": ["a", 2]\n}\nTexte', 'json', 5, { title: 'Un', tags: ['a', '2'] }],
    ['title: Un\ntags:\n- a\n---\nTexte', 'yaml', 5, { title: 'Un', tags: ['a'] }],
    ['Texte', 'none', 1, {}],
    ['Note : un texte\n---\nTexte', 'none', 1, {}],
  ])('are found before the text: %j', (file, form, bodyLine, fields) => {
    const split = splitFields(file);
    expect({ form: split.form, bodyLine: split.bodyLine }).toEqual({ form, bodyLine });
    expect(split.body.split('\n').at(-1)).toBe('Texte');
    expect(readFields(split).fields).toEqual(fields);
  });

  it.each([
    ['title: Un : deux\ntags: [a, b]', { title: 'Un : deux', tags: ['a', 'b'] }],
    ['title: "Un texte\ndate: 2019-01-02', { title: 'Un texte', date: '2019-01-02' }],
    ['title: @home\nlayout: post', { title: '@home', layout: 'post' }],
    ['tags:\n\t- a\n\t- b', { tags: ['a', 'b'] }],
    ['title: Un\ntitle: Deux', { title: 'Deux' }],
    ['excerpt: "Une phrase\nqui continue"\ntitle: Un', { excerpt: 'Une phrase qui continue', title: 'Un' }],
    ['excerpt: Une phrase\nqui continue\ntitle: Un', { excerpt: 'Une phrase qui continue', title: 'Un' }],
    ['a: &x [1]\nb: *x', { a: ['1'], b: ['1'] }],
    ['draft: true\nempty:\nnone: ""\nlist: []', { draft: true }],
  ])('are read leniently where YAML is not: %j', (fields, read) => {
    expect(readFields({ form: 'yaml', fields }).fields).toEqual(read);
  });

  it('tells of a field that is there twice, and of those that were read one by one', () => {
    const { notes } = readFields({ form: 'yaml', fields: 'tags: [a]\ntags: [b]\ntitle: "x' });
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('« tags » est écrit deux fois'),
      expect.stringContaining('lus un par un'),
    ]);
  });

  it('does not stumble over aliases of aliases, nor over fields without end', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from({ length: 40 }, (_, n) => `b${n}: &b${n} [${n === 0 ? '*a, *a' : `*b${n - 1}, *b${n - 1}`}]`),
    ];
    expect(Object.keys(readFields({ form: 'yaml', fields: bomb.join('\n') }).fields)).toContain('b39');
    const endless = Array.from({ length: 7000 }, (_, n) => `key${n}: value`).join('\n');
    expect(readFields({ form: 'yaml', fields: endless }).fields.key6999).toBe('value');
  });
});

describe('dates of other generators', () => {
  it.each([
    ['2014-9-5', '2014-09-04T22:00:00.000Z', 'day'],
    ['2015-06-11 11:30:00 -4', '2015-06-11T15:30:00.000Z', 'minute'],
    ['2015-06-11T11:30:00.123456Z', '2015-06-11T11:30:00.000Z', 'minute'],
    ['2012/01/02 3:04 PM', '2012-01-02T14:04:00.000Z', 'minute'],
    ['2012-01-02 12:30 am', '2012-01-01T23:30:00.000Z', 'minute'],
    ['2019-01-02T00:00:00.000Z', '2019-01-01T23:00:00.000Z', 'day'],
    ['2019-03-31 02:30', '2019-03-31T01:30:00.000Z', 'minute'],
    ['2019-10-27 02:30', '2019-10-27T00:30:00.000Z', 'minute'],
    ['Jul 08 2022', '2022-07-07T22:00:00.000Z', 'day'],
    ['Wed, 02 Jan 2019 15:04:05 +0000', '2019-01-02T15:04:05.000Z', 'minute'],
    ['2 janvier 2019 à 8:05', '2019-01-02T07:05:00.000Z', 'minute'],
    ['August 1st, 2019', '2019-07-31T22:00:00.000Z', 'day'],
    ['2019-01-02 10:00:00 EST', '2019-01-02T15:00:00.000Z', 'minute'],
  ])('« %s » is an instant', (typed, instant, precision) => {
    const read = looseDate(typed, PARIS);
    expect(read && { ...read, epochMs: new Date(read.epochMs).toISOString() }).toEqual({ epochMs: instant, precision });
  });

  it.each(['05/06/2019', 'hier', '2019-02-30', '2019-13-01', '2019', '32 janvier 2019', 'Foo 3, 2019'])(
    '« %s » is not guessed at',
    (typed) => {
      expect(looseDate(typed, PARIS)).toBeUndefined();
    },
  );
});
