import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownToHtml } from './markdown';

describe('Markdown becomes', () => {
  it.each([
    ['paragraphs and emphasis', 'Un *mot*.\n\nUn **autre**.', '<p>Un <em>mot</em>.</p>\n<p>Un <strong>autre</strong>.</p>'],
    ['a link', '[la une](/une)', '<p><a href="/une">la une</a></p>'],
    ['a photo', '![Un homme](photo.jpg)', '<figure><img src="photo.jpg" alt="Un homme"></figure>'],
    ['a list of tasks, without the boxes', '- [x] fait', '<ul class="contains-task-list">\n<li class="task-list-item"> fait</li>\n</ul>'],
    ['deleted words, in GitHub’s form', '~~faux~~', '<p><del>faux</del></p>'],
    ['spans of figures, of which none is deleted', 'Entre 10~20 et 30~40', '<p>Entre 10~20 et 30~40</p>'],
    ['text that keeps its signs', 'a < b & "c"', '<p>a &#x3C; b &#x26; "c"</p>'],
    ['nothing, of nothing', '', ''],
  ])('%s', (_, markdown, html) => {
    expect(markdownToHtml(markdown).trim()).toBe(html);
  });

  it('footnotes that lead to their text and back', () => {
    const html = markdownToHtml('Un mot[^1].\n\n[^1]: La note.');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`);
    const targets = [...html.matchAll(/ href="([^"]*)"/g)].map(([, target]) => target);
    expect(targets).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });
});

it.each([
  ['paragraphs and lists', '<p>Un.</p>\n\n<ul>\n<li>Un</li>\n<li>Deux</li>\n</ul>', '<p> Un. </p> <p> Un Deux </p>'],
  ['one line', '<p>Un.</p><p>Deux.</p>', '<p> Un. Deux. </p>'],
  ['Markdown behind a tag', '<div> Un *mot*.\n\n</div>', '<p> Un <em>mot</em>.</p>'],
  ['a line break', 'Un<br>Deux', '<p>Un<br> Deux</p>'],
  ['tags alone', '<div>\n\nUn.\n\n</div>', '<p>Un.</p>'],
  ['a line break that closes', 'Un</br>Deux', '<p>Un<br> Deux</p>'],
  ['a tag that nobody knows', 'Un<encart>Deux', '<p>Un Deux</p>'],
  ['a rule, a photo', 'Un<hr>Deux<img src="x">Trois', '<p>Un Deux Trois</p>'],
  ['a tag inside a word', 'mot<b>if</b>s', '<p>motifs</p>'],
  ['words that HTML takes for a comment', 'Un <![CDATA[deux trois]]>', '<p>Un deux trois</p>'],
])('no word of HTML is lost, and none run together: %s', (_, markdown, html) => {
  expect(markdownToHtml(markdown).trim().replace(/\s+/g, ' ')).toBe(html);
});

it.each([
  ['powers', '10<sup>9</sup> et 10<SUP class="x">-3</SUP>', '<p>10<sup>9</sup> et 10<sup>-3</sup></p>'],
  ['formulas', 'CO<sub>2</sub>', '<p>CO<sub>2</sub></p>'],
  [
    'keys, titles, small print',
    '<kbd>F5</kbd> <cite>*Ève*</cite> <small>x</small>',
    '<p><kbd>F5</kbd> <cite><em>Ève</em></cite> <small>x</small></p>',
  ],
  ['what is marked, added, quoted', '<mark>a</mark> <ins>b</ins> <q>c</q>', '<p><mark>a</mark> <ins>b</ins> <q>c</q></p>'],
  ['an abbreviation with its words', '<abbr title="R&amp;D" onclick="x()">R</abbr>', '<p><abbr title="R&#x26;D">R</abbr></p>'],
  ['one in another', '<q>10<sup>9</sup></q>', '<p><q>10<sup>9</sup></q></p>'],
  ['in a cell', '| a |\n| - |\n| m<sup>2</sup> |', '<td>m<sup>2</sup></td>'],
])('HTML that has no form in Markdown stays: %s', (_, markdown, html) => {
  expect(markdownToHtml(markdown)).toContain(html);
});

it.each([
  ['is never closed', '10<sup>9 et *deux*', '<p>10 9 et <em>deux</em></p>'],
  ['was never opened', 'deux</sup> trois', '<p>deux trois</p>'],
  ['is closed in another element', '<q>un *deux</q> trois*', '<p>un <em>deux trois</em></p>'],
  ['crosses another', '<q>un <sub>deux</q> trois</sub>', '<p><q>un deux</q> trois</p>'],
  ['holds itself', '<q>un <q>deux</q> trois</q>', '<p><q>un deux</q> trois</p>'],
])('an element leaves its words where it %s', (_, markdown, html) => {
  expect(markdownToHtml(markdown).trim()).toBe(html);
});

describe('a hostile text keeps its words and loses', () => {
  it.each([
    ['a script', 'a <script>alert(1)</script> b', '<p>a  alert(1)  b</p>'],
    ['a script on lines of its own', '<script>\nalert(1)\n</script>\n\nb', '<p>\nalert(1)\n</p>\n<p>b</p>'],
    ['an event handler', '<b onclick="alert(1)">b</b>', '<p>b</p>'],
    ['a link that runs', '[b](javascript:alert(1))', '<p><span>b</span></p>'],
    ['a link that runs, in disguise', '[b](&#x6A;avascript:alert)', '<p><span>b</span></p>'],
    ['a link that runs, in capitals', '<JavaScript:alert(1)>', '<p><span>JavaScript:alert(1)</span></p>'],
    ['a page in an address', '[b](data:text/html,x)', '<p><span>b</span></p>'],
    ['a picture that runs', '![b](javascript:alert(1))', '<p>b</p>'],
    ['a frame', '<iframe src="https://a.fr"></iframe>', ''],
    ['a comment', '<!-- secret -->b', '<p>b</p>'],
  ])('%s', (_, markdown, html) => {
    expect(markdownToHtml(markdown).trim()).toBe(html);
  });

  it.each([
    ['a title', '[x](u "<script> ici")', '<p><a href="u" title="&#x3C;script&#x3E; ici">x</a></p>'],
    ['a description', '![<template> a/> b](u.png)', '<figure><img src="u.png" alt="&#x3C;template&#x3E; a/&#x3E; b"></figure>'],
    ['a quote before a tag', '="*a* ![>](u.png)', '<p>="<em>a</em> <img src="u.png" alt="&#x3E;"></p>'],
  ])('the look of a tag inside %s', (_, markdown, html) => {
    expect(markdownToHtml(markdown).trim()).toBe(html);
  });

  const pieces = [
    ...Array.from('<>"\'`=()[]!*_~|#\\&:/ \n'),
    ...['<script', '</script>', '<img src=x', ' onerror=alert(1)', 'javascript:', '&#106;avascript:', '<svg/onload=', '[a](', '![a]('],
    ...['<https://a.fr>', '[a]: ', '[^1]', '[^1]: ', '```js\n', '<!--', '-->', '<style>', '<a href="', '&lt;', 'java\tscript:'],
  ];
  const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((some) => some.join(''));

  it('whatever could run, however it is put together', () => {
    fc.assert(
      fc.property(hostile, hostile, (markdown, agency) => {
        const tags = markdownToHtml(markdown, { dateline: markdown, agency }).match(/<[^>]*>/g) ?? [];
        expect(tags.join('\n')).not.toMatch(/<script|<style|<svg|<iframe|\son\w+\s*=|(?:href|src)="\s*(?:javascript|data):/i);
      }),
      { numRuns: 300 },
    );
  });
});

it('a text that needs none of GitHub’s extensions reads the same with them', () => {
  const pieces = [
    'mot',
    'Un',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '*',
    '_',
    '**',
    '# ',
    '- ',
    '1. ',
    '> ',
    '[',
    ']',
    '(a.b)',
    '!',
    ':',
    '/',
    '`',
    '\\',
    '-',
    'x',
    '^',
    '.',
  ];
  const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(markdown, (text) => {
      // The bar asks for the extensions, and is a paragraph of its own behind the heading.
      const ending = '\n\n# fin\n\n';
      expect(markdownToHtml(`${text}${ending}|`).replace('|', 'I')).toBe(markdownToHtml(`${text}${ending}I`));
    }),
    { seed: 11, numRuns: 2000 },
  );
});
