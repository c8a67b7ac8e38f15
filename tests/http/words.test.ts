import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../support/house';
import { inLynx } from '../support/lynx';
import { paths } from '../support/pages';
import { mainText } from '../support/pageText';
import { findRun, firstDifference, wordsOf } from '../support/sameWords';

const sources = [
  { name: 'the story', file: 'story.txt', path: paths.article },
  { name: 'the appeal', file: 'appeal.txt', path: paths.giving },
] as const;

/** What is read in a page's text; on the appeal, without the form, or the word in its place, after the first paragraph. */
function readIn(html: string): string[] {
  const form = html.includes('name="jeton"') ? /<form[^]*?<\/form>/ : /<aside[^]*?<\/aside>/;
  const text = html.includes('id="votre_don"') || html.includes('id="don_ferme"') ? html.replace(form, '') : html;
  return wordsOf(mainText(text));
}

/** The first line is the title. */
function readSource(file: string): { title: string[]; text: string[] } {
  const [title = '', ...rest] = readFileSync(path.join(import.meta.dirname, '../fixtures/source', file), 'utf8')
    .trim()
    .split('\n');
  return { title: wordsOf(title), text: wordsOf(rest.join('\n')) };
}

describe.for(sources)('$name', ({ file, path }) => {
  const { title, text } = readSource(file);

  test('is read word for word, in order, from its title to its last full stop', async ({ site }) => {
    const read = readIn((await site.request(path)).body);
    expect(firstDifference(read, title)).toBeUndefined();
    expect(firstDifference(read.slice(findRun(read, title) + title.length), text)).toBeUndefined();
  });

  test('would be found wanting with any one word dropped, changed or moved', async ({ site }) => {
    const read = readIn((await site.request(path)).body);
    const start = findRun(read, text);
    const spoilt = text.flatMap((word, index) => {
      const at = start + index;
      const next = read[at + 1] ?? '';
      return [
        { how: `« ${word} » dropped`, read: read.toSpliced(at, 1) },
        { how: `« ${word} » changed`, read: read.toSpliced(at, 1, `${word}s`) },
        ...(word === next ? [] : [{ how: `« ${word} » moved`, read: read.toSpliced(at, 2, next, word) }]),
      ];
    });
    expect(spoilt.length).toBeGreaterThan(2 * text.length);
    expect(spoilt.filter((page) => findRun(page.read, text) !== -1).map(({ how }) => how)).toEqual([]);
  });
});

test('the story is read word for word, in order, in a browser that knows text alone', async ({ site }) => {
  const { title, text } = readSource('story.txt');
  const read = wordsOf(await inLynx(site.origin + paths.article));
  expect(firstDifference(read, title)).toBeUndefined();
  expect(firstDifference(read.slice(findRun(read, title) + title.length), text)).toBeUndefined();
});

test('nothing but the byline, and how old the story is, stands between the headline and the story', async ({ site }) => {
  const { title, text } = readSource('story.txt');
  const read = wordsOf(mainText((await site.request(paths.article)).body));
  const between = read.slice(findRun(read, title) + title.length, findRun(read, text)).join(' ');
  expect(between).toMatch(
    /^Par Kenrick Cai et Krystal Hu · Reuters · Publié le mardi 10 juin 2025 · \d+ min de lecture(?: Cet article a été publié il y a plus d’un an\.)?$/,
  );
});

test('nothing stands between the title of the appeal and its text, and after its first paragraph the way to answer', async ({ site }) => {
  const { title, text } = readSource('appeal.txt');
  const { body } = await site.request(paths.giving);
  const read = readIn(body);
  expect(read.slice(findRun(read, title) + title.length, findRun(read, text))).toEqual([]);
  expect(body).toMatch(/<h1>[^]*?<\/h1>[^<]*<[^>]*>\s*<p>[^]*?<\/p>(?:\s*<\/div>)?\s*<div[^>]*>(?:<div[^>]*>)?<(?:form|aside)/);
});

test.for([
  { difference: 'a letter', page: 'le clouds de Google' },
  { difference: 'a capital', page: 'le Cloud de Google' },
  { difference: 'a comma', page: 'le cloud, de Google' },
  { difference: 'a lost space', page: 'lecloud de Google' },
  { difference: 'an accent', page: 'lé cloud de Google' },
])('$difference is a difference', ({ page }) => {
  expect(firstDifference(wordsOf(page), wordsOf('le cloud de Google'))).toMatch(/the source has/);
});
