import { expect, it } from 'vitest';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { markdownToHtml } from '../../markdown/markdown';
import { shownText } from '../../markdown/shownText';
import { cleanBody } from '../../content/yaml/cleanBody';
import { withAddresses } from '../converted';
import { htmlToMarkdown } from './htmlToMarkdown';

/** What becomes of HTML, its addresses as they were. */
function ours(html: string, typed = false): string {
  const { markdown, addresses } = htmlToMarkdown(html, { typed });
  return withAddresses(
    markdown,
    addresses.map(({ address }) => address),
  );
}

it.each<[string, string, string]>([
  ['bold with a blank inside', '<p>Un <b>mot </b>et <i> deux</i></p>', 'Un **mot** et _deux_'],
  ['an empty mark', 'a<b></b>b <em> </em>c', 'ab c'],
  ['bold around blocks', '<b><p>Un</p><h2>Deux</h2></b>', '**Un**\n\n## **Deux**'],
  ['a heading of the first level', '<h1>Un</h1><h2>Deux</h2>', '## Un\n\n### Deux'],
  ['a link around a heading', '<a href="/x"><h2>Titre</h2></a>', '## [Titre](/x)'],
  ['a link without an address', '<a name="x">mots</a>', 'mots'],
  ['a program for a link', '<a href="javascript:x()">mots</a>', 'mots'],
  ['an address with blanks and brackets', '<a href="/a b(c)">x</a>', '[x](/a%20b%28c%29)'],
  ['two breaks', '<p>a<br><br>b<br>c</p>', 'a\n\nb\\\nc'],
  ['room made of blanks', '<p>a</p><p>&nbsp;</p><p><br></p><p>b</p>', 'a\n\nb'],
  [
    'what has no form in Markdown',
    'CO<sub>2</sub>, 10<sup>9</sup>, <abbr title="x &quot;y&quot;">z</abbr>',
    'CO<sub>2</sub>, 10<sup>9</sup>, <abbr title="x &quot;y&quot;">z</abbr>',
  ],
  [
    'a picture with its caption',
    '<figure><img src="a.jpg" alt="A" title="IMG_1"><figcaption>Une <b>légende</b></figcaption></figure>',
    '![A](a.jpg "Une légende")',
  ],
  [
    'a picture that is loaded late',
    '<img src="data:image/gif;base64,R0" data-src="b.jpg" alt="B"><noscript><img src="b.jpg"></noscript>',
    '![B](b.jpg)',
  ],
  [
    'a gallery',
    '<figure><ul><li><figure><img src="a.jpg" alt="A"></figure></li><li><img src="b.jpg" alt="B"></li></ul></figure>',
    '![A](a.jpg)\n\n![B](b.jpg)',
  ],
  ['a signed quote', '<blockquote><p>Citation</p><cite>Une élue</cite></blockquote>', '> Citation\n>\n> — Une élue'],
  [
    'a quote in a figure',
    '<figure><blockquote>Citation</blockquote><figcaption>Une élue</figcaption></figure>',
    '> Citation\n>\n> — Une élue',
  ],
  ['a pull quote', '<figure class="wp-block-pullquote"><blockquote><p>À retenir</p></blockquote></figure>', '> **À retenir**'],
  [
    'a table and its caption',
    '<table><caption>Ventes</caption><tr><th>a<th>b|c<tr><td>1<p>2<td>x</table>',
    'Tableau : Ventes\n\n| a | b\\|c |\n| - | - |\n| 1<br>2 | x |',
  ],
  [
    'a note',
    'Un<sup id="r1"><a href="#n1">1</a></sup>.<ol><li id="n1">La note. <a href="#r1">↩</a></li></ol>',
    'Un[^1].\n\n[^1]: La note.',
  ],
  [
    'links within the text',
    '<a href="#s1">un</a> <a href="#s2">deux</a> <a href="#x">rien</a><h2 id="s1">L’été</h2><p>a</p><a name="s2"></a><h2>Fin</h2>',
    '[un](#l-ete) [deux](#fin) rien\n\n## L’été\n\na\n\n## Fin',
  ],
  ['a film', '<iframe src="//www.youtube.com/embed/abc?rel=0" title="Un film"></iframe>', '[Un film](https://www.youtube.com/watch?v=abc)'],
  ['words in another language', '<p><i lang="en">Wall Street</i> et <span lang="fr">Paris</span></p>', '[_Wall Street_](lang:en) et Paris'],
  ['what opens by a click', '<details><summary>Plus</summary>Suite</details>', '**Plus**\n\nSuite'],
  ['a program', '<p>a</p><script>b()</script><style>c{}</style>', 'a'],
  ['code', '<pre><code class="language-js">a = `b`;\n</code></pre><p><code>*x*</code></p>', '```js\na = `b`;\n```\n\n`*x*`'],
  ['a list in a list', '<ul><li>un<ol start="3"><li>deux</li></ol></li></ul>', '- un\n\n  3. deux'],
  ['text between blocks', 'Un\n\nDeux<div>Trois</div>Quatre', 'Un\n\nDeux\n\nTrois\n\nQuatre'],
])('%s', (_, html, markdown) => {
  expect(ours(html)).toBe(markdown);
});

it.each<[string, string, string]>([
  ['an empty line', 'Un\n\nDeux', 'Un\n\nDeux'],
  ['a line end', 'Un\nDeux <b>trois\nquatre</b><br />\ncinq', 'Un\\\nDeux **trois\\\nquatre**\\\ncinq'],
  ['an empty line in a quote', '<blockquote>Un\n\nDeux</blockquote>', '> Un\n>\n> Deux'],
  ['line ends between items', '<ul>\n<li>un</li>\n<li>deux</li>\n</ul>', '- un\n- deux'],
  ['line ends in code', '<pre>a\n\nb</pre>', '```\na\n\nb\n```'],
])('HTML that was typed line by line: %s', (_, html, markdown) => {
  expect(ours(html, true)).toBe(markdown);
});

/** The letters and signs that a browser prints of HTML, read by another parser than the converter's. */
function printed(html: string): string {
  return DomUtils.textContent(parseDocument(html).children)
    .replace(/[\s\u00A0\u202F\u200B\u00AD]+/g, '')
    .replace(/[’‘]/g, "'");
}

/** What our own pages make of it. */
function onOurPage(html: string): string {
  return printed(markdownToHtml(shownText(cleanBody(ours(html)).trim()).text));
}

const typed = fc.stringMatching(/^[ a-zé*_`#\\[\]()<>&~|!+.:;=/@{}$^"'\u00A0–0-9-]{1,12}$/);
const text = typed.map((value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
const inline = fc.letrec<{ line: string }>((tie) => ({
  line: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text,
    fc
      .tuple(fc.constantFrom('b', 'i', 'code', 'sup', 'del', 'q', 'span', 'mark'), tie('line'))
      .map(([name, inner]) => `<${name}>${inner}</${name}>`),
    tie('line').map((inner) => `<a href="https://a.example/">${inner.replace(/<\/?a\b[^>]*>/g, '')}</a>`),
    fc.tuple(tie('line'), tie('line')).map((both) => both.join('')),
  ),
})).line;
const block = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    inline.map((line) => `<p>${line}</p>`),
    inline.map((line) => `<h3>${line}</h3>`),
    inline.map((line) => `<pre>x${line}</pre>`),
    fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((lines) => `<table><tr>${lines.map((line) => `<td>${line}</td>`).join('')}</tr></table>`),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => `<ul>${blocks.map((each) => `<li>${each}</li>`).join('')}</ul>`),
    tie('block').map((inner) => `<blockquote>${inner}</blockquote>`),
    fc.tuple(tie('block'), tie('block')).map((both) => both.join('')),
  ),
})).block;

it('a page prints every letter and sign of the HTML that its Markdown was made of, in their order', () => {
  fc.assert(
    fc.property(block, (html) => {
      expect(onOurPage(html)).toBe(printed(html));
    }),
    { seed: 18, numRuns: 400 },
  );
});

it('tags within tags without end keep their words, and are told', () => {
  const { markdown, notes } = htmlToMarkdown(`${'<div>'.repeat(20_000)}Un mot<p>deux</p>`);
  expect(markdown).toBe('Un mot\n\ndeux');
  expect(notes.map(({ kind }) => kind)).toEqual(['construct']);
});

it('a cell that spans a million columns makes no million cells', () => {
  expect(htmlToMarkdown('<table><tr><td colspan="1000000" rowspan="1000000">a</td></tr></table>').markdown.length).toBeLessThan(1000);
});

it('what has no form here is told with its line', () => {
  const { notes } = htmlToMarkdown('<p>a</p>\n<form>\n<input placeholder="nom"></form>\n<img src="a.jpg">');
  expect(notes.map(({ kind, line }) => [kind, line])).toEqual([
    ['construct', 1],
    ['construct', 2],
    ['pictureAlt', 3],
  ]);
});
