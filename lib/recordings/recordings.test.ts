import { expect, it, test } from 'vitest';
import { SUBTITLES } from '@/tests/support/recording';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import { isoDuration, lasting, parseDuration } from './duration';
import { CATEGORY_NAMES, categoryPath } from './podcastCategories';
import { readTranscript, spokenIn } from './transcript';

it.each([
  ['12:34', 754, 'PT12M34S', '12 min 34 s'],
  ['1:02:03', 3723, 'PT1H2M3S', '1 h 2 min'],
  ['90:00', 5400, 'PT1H30M', '1 h 30 min'],
  ['0:45', 45, 'PT45S', '45 s'],
])('%s are %i seconds, %s for machines and « %s » for readers', (typed, seconds, iso, read) => {
  expect(parseDuration(typed)).toBe(seconds);
  expect([isoDuration(seconds), lasting(seconds).replaceAll('\u00A0', ' ')]).toEqual([iso, read]);
});

it.each(['', '45', '1:60', '1:60:00', '0:00', '12:34:56:78', '-1:00', '12 min'])('« %s » is no duration', (typed) => {
  expect(parseDuration(typed)).toBeUndefined();
});

test('subtitles are read as what each says, without times, notes and tags', () => {
  expect(spokenIn(SUBTITLES, true)).toEqual([
    { speaker: 'Première voix', text: 'Une phrase d’essai sur deux lignes. Une autre & la fin.' },
    { speaker: 'Deuxième voix', text: 'Une réponse ?' },
  ]);
});

test('a long speech in subtitles is parted where a sentence ends', () => {
  const cues = Array.from({ length: 60 }, (_, n) => `00:0${n % 6}:00.000 --> 00:09:00.000\nUne phrase d’essai, numéro ${n}.`);
  const paragraphs = spokenIn(`WEBVTT\r\n\r\n${cues.join('\r\n\r\n')}`, true).map(({ text }) => text);
  expect(paragraphs.length).toBeGreaterThan(2);
  expect(paragraphs.every((text) => text.endsWith('.') && text.length < 600)).toBe(true);
});

test('plain text is read by its paragraphs', () => {
  expect(spokenIn('Un.\nDeux.\n\n  \n\nTrois.\n', false)).toEqual([{ text: 'Un. Deux.' }, { text: 'Trois.' }]);
});

test('a transcript that is not there, has more than a text may have, or lies elsewhere is none', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'Un.', 'long.txt': 'x'.repeat(1_000_001), 'a.md': 'Un.' });
  const read = (name: string) => readTranscript(folder, name);
  expect([await read('a.txt'), await read('b.txt'), await read('long.txt'), await read('a.md'), await read('../a.txt')]).toEqual([
    [{ text: 'Un.' }],
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a category below another is told after it, and no two have one name', () => {
  expect([categoryPath('Politics'), categoryPath('History')]).toEqual([['News', 'Politics'], ['History']]);
  expect(new Set(CATEGORY_NAMES).size).toBe(CATEGORY_NAMES.length);
});
