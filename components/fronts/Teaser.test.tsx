import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { article, site } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Teaser } from './Teaser';

const story = article({ headline: "L'IA !" });

it('a headline names its article, and leads to it', () => {
  expect(renderToStaticMarkup(<Teaser article={story} site={site} />)).toMatch(
    /^<article[^>]* aria-labelledby="(titre_un-article)">.*<h2[^>]* id="\1"><a href="\/articles\/un-article">L’IA\u202F!<\/a><\/h2>/s,
  );
});

it.each([
  ['what a leading story says', 'Le début.', 'Économie L’IA\u202F! Le début. 10\u00A0juin 2025'],
  ['no empty paragraph for a story without text', '', 'Économie L’IA\u202F! 10\u00A0juin 2025'],
])('a reader sees %s', (_, summary, text) => {
  const teaser = <Teaser article={story} site={site} summary={summary} />;
  expect(seen(teaser)).toBe(text);
  expect(renderToStaticMarkup(teaser)).not.toMatch(/<p[^>]*><\/p>/);
});

it('a story below a heading of its own is one level lower', () => {
  expect(renderToStaticMarkup(<Teaser article={story} site={site} level="h3" />)).toMatch(/<h3/);
});

it.each([
  ['who wrote it', { byline: '[Ève Blanc, Jean Roux]', agency: 'AFP' }, 'Par Ève Blanc et Jean Roux · AFP · 10\u00A0juin 2025'],
  ['for whom, when nobody signed', { agency: 'AFP' }, 'AFP · 10\u00A0juin 2025'],
  ['when, when nobody signed for anyone', {}, '10\u00A0juin 2025'],
])('a signed teaser says %s', (_, fields, line) => {
  expect(seen(<Teaser article={article(fields)} site={site} signed kicker={false} />)).toBe(`Un titre ${line}`);
});
