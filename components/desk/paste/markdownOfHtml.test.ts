import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { markdownOfHtml } from './markdownOfHtml';

const pasted = (html: string, firstNote?: number): string => markdownOfHtml(fromHtml(html), firstNote);

const ignored = (mark: string): string =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
const wordLine = (mark: string, level: number, words: string, list = 0): string =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l${list} level${level} lfo1'>${ignored(mark)}${words}<o:p></o:p></p>\n`;
const wordCall = (number: number): string =>
  `<a style='mso-footnote-id:ftn${number}' href="#_ftn${number}" name="_ftnref${number}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[${number}]</span><![endif]></span></span></a>`;
const wordNote = (number: number, words: string): string =>
  `<div style='mso-element:footnote' id=ftn${number}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${number}' href="#_ftnref${number}" name="_ftn${number}" title=""><span class=MsoFootnoteReference>[${number}]</span></a> ${words}<o:p></o:p></p></div>`;
const word = (body: string, notes = ''): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->
${body}<!--EndFragment-->${
  notes &&
  `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>${notes}</div>`
}</body></html>`;
const docs = (body: string): string =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0123-4567">${body}</b><br class="Apple-interchange-newline">`;
const run = (words: string, style = ''): string =>
  `<span style="font-size:11pt;font-family:Arial;color:#000000;background-color:transparent;font-weight:400;font-style:normal;${style}white-space:pre-wrap;">${words}</span>`;
const office = (body: string): string =>
  `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head><body lang="fr-FR" link="#000080" dir="ltr">${body}</body></html>`;

describe('what Word copies', () => {
  it.each([
    [
      'runs, titles and padding',
      `<p class=MsoTitle>Le titre<o:p></o:p></p><h1>Un intertitre<o:p></o:p></h1><p class=MsoNormal>Du <b style='mso-bidi-font-weight:normal'>gras </b>et <i>ital</i><i><span lang=EN-US>ique</span></i>,\ncoupé par Word&nbsp;: «&nbsp;10&nbsp;000&nbsp;» […].<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
      '## Le titre\n\n## Un intertitre\n\nDu **gras** et _italique_, coupé par Word : « 10\u00A0000 » […].',
    ],
    [
      'lists that are paragraphs',
      wordLine('·', 1, 'Un') +
        wordLine('o', 2, 'Dedans') +
        wordLine('·', 1, 'Deux') +
        '<p class=MsoNormal>Suite</p>' +
        wordLine('3.', 1, 'Trois', 1),
      '- Un\n  - Dedans\n- Deux\n\nSuite\n\n3. Trois',
    ],
    [
      'a table, whose first row is its head',
      '<table class=MsoTableGrid border=1><tr><td width=99><p class=MsoNormal><b>Année<o:p></o:p></b></p></td><td><p>Part</p></td></tr><tr><td><p>2024</p></td><td><p>1 | 2</p></td></tr></table>',
      '| Année | Part   |\n| ----- | ------ |\n| 2024  | 1 \\| 2 |',
    ],
    [
      'a quote and who is quoted',
      '<p class=MsoQuote>Une citation<o:p></o:p></p><p class=MsoQuote>— Quelqu’un<o:p></o:p></p>',
      '> Une citation\n>\n> — Quelqu’un',
    ],
    [
      'changes and remarks of those who read it over',
      `<p class=MsoNormal>Il est <del cite="mailto:A" datetime="2026-01-01T10:00">parti</del><ins cite="mailto:A" datetime="2026-01-01T10:00">venu</ins><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>.</p><div style='mso-element:comment-list'><p>À revoir</p></div>`,
      'Il est venu.',
    ],
    [
      'a picture, which is not on the clipboard',
      '<p><!--[if gte vml 1]><v:shape></v:shape><![endif]--><img width=2 src="file:///C:/Temp/a.png" alt="Un port"></p>',
      '<!-- image à déposer ici : Un port -->',
    ],
  ])('%s', (_, html, markdown) => {
    expect(pasted(word(html))).toBe(markdown);
  });

  it('notes, numbered after those of the text', () => {
    const html = word(
      `<p class=MsoNormal>Un fait${wordCall(1)}, un autre${wordCall(2)}.</p>`,
      wordNote(1, 'La <i>note</i>.') + wordNote(2, 'L’autre.'),
    );
    expect(pasted(html, 4)).toBe('Un fait[^4], un autre[^5].\n\n[^4]: La _note_.\n\n[^5]: L’autre.');
  });

  it('a call whose note was left behind says so', () => {
    expect(pasted(word(`<p class=MsoNormal>Un fait${wordCall(1)}.</p>`))).toBe('Un fait<!-- note [1] à recopier -->.');
  });

  it('online: lists of a line each, titles that are paragraphs, ends of paragraphs', () => {
    const line = (level: number, words: string): string =>
      `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-aria-level="${level}" role="listitem"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
    const title =
      '<div class="OutlineElement"><p role="heading" aria-level="1"><span class="TextRun">Un titre</span><span class="EOP">&nbsp;</span></p></div>';
    const html = `${title}${line(1, 'Un')}${line(2, 'Dedans')}<div><p class="Paragraph"><span class="TextRun" style="font-weight:bold">Gras</span><span class="TextRun"> et fin</span></p></div>`;
    expect(pasted(html)).toBe('## Un titre\n\n- Un\n  - Dedans\n\n**Gras** et fin');
  });
});

describe('what Google Docs copies', () => {
  it.each([
    [
      'styles that are marks, and the bold that is none',
      `<h2 dir="ltr">${run('Un intertitre')}</h2><p dir="ltr">${run('Un ')}${run('mot ', 'font-weight:700;')}${run('gras', 'font-weight:700;')}${run(', un titre', 'font-style:italic;')}${run(', XX')}${run('e', 'vertical-align:super;')}${run(' siècle')}</p><br><p dir="ltr">${run('Suite')}</p>`,
      '## Un intertitre\n\nUn **mot gras**_, un titre_, XX<sup>e</sup> siècle\n\nSuite',
    ],
    [
      'links by way of Google',
      `<p dir="ltr">${run('Voir ')}<a href="https://www.google.com/url?q=https://exemple.org/a&amp;sa=D&amp;source=docs">${run('le rapport', 'text-decoration:underline;')}</a>${run('.')}</p>`,
      'Voir [le rapport](https://exemple.org/a).',
    ],
    [
      'lists between the lines of others',
      `<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${run('Un')}</p></li><ul><li aria-level="2"><p role="presentation">${run('Dedans')}</p></li></ul><li><p>${run('Deux')}</p></li></ul>`,
      '- Un\n  - Dedans\n- Deux',
    ],
  ])('%s', (_, html, markdown) => {
    expect(pasted(docs(html))).toBe(markdown);
  });
});

describe('what LibreOffice copies', () => {
  it.each([
    [
      'titles, marks inside marks, ends of lines',
      '<h1 class="western">Gros</h1><h2 class="western">Petit</h2><p style="line-height: 100%; margin-bottom: 0cm"><font face="Arial, serif"><b>Gras<span style="font-weight: normal"> et non</span></b></font> re<i>faire</i><br/><br/>Suite<br/>fin</p>',
      '## Gros\n\n### Petit\n\n**Gras** et non re*faire*\n\nSuite\\\nfin',
    ],
    ['a list that begins at two', '<ol start="2"><li><p>deux</p></li><li><p>trois</p></li></ol>', '2. deux\n3. trois'],
    [
      'notes',
      '<p>Un fait<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>La note.</p></div>',
      'Un fait[^1].\n\n[^1]: La note.',
    ],
  ])('%s', (_, html, markdown) => {
    expect(pasted(office(html))).toBe(markdown);
  });
});

describe('what a web page copies', () => {
  it.each([
    [
      'a table with its caption',
      '<table><caption>Les parts</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
      'Tableau : Les parts\n\n| A |\n| - |\n| 1 |',
    ],
    ['loose lines', 'Une ligne<br>une autre<br><br>Un paragraphe', 'Une ligne\\\nune autre\n\nUn paragraphe'],
    [
      'an address that runs something',
      '<p><a href="javascript:alert(1)">ici</a> et <a href="https://exemple.org">là</a></p>',
      'ici et [là](https://exemple.org)',
    ],
    [
      'scripts and forms',
      '<style>p{}</style><script>alert(1)</script><p>Un mot<button>Partager</button></p><iframe src="https://exemple.org"></iframe>',
      'Un mot',
    ],
    [
      'signs that Markdown would take for its own',
      '<p>5 * 3, a_b_c, # non, https://exemple.org/a_b, [1]</p>',
      '5 \\* 3, a_b_c, # non, https://exemple.org/a_b, \\[1]',
    ],
    [
      'bold in a link',
      '<p><b>Un </b><a href="https://exemple.org"><b>lien</b></a><b> gras</b></p>',
      '**Un [lien](https://exemple.org) gras**',
    ],
    ['nothing', '<p> </p><br><div></div>', ''],
  ])('%s', (_, html, markdown) => {
    expect(pasted(html)).toBe(markdown);
  });
});

it('no word is lost, however runs, lists and tables lie in each other', () => {
  const words = fc.constantFrom('mot', 'été ', ' « ici »', '10&nbsp;000', 'fin.');
  const { html } = fc.letrec<{ inline: string; html: string }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 3 },
      words,
      fc
        .tuple(fc.constantFrom('b', 'i', 'span', 'u', 'font', 'sup', 'em'), fc.array(tie('inline'), { maxLength: 3 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
    html: fc.oneof(
      { maxDepth: 3 },
      fc.array(tie('inline'), { maxLength: 4 }).map((inner) => `<p class=MsoNormal>${inner.join(' ')}<o:p></o:p></p>`),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('·', '1.'), tie('inline'))
        .map(([level, mark, inner]) => wordLine(mark, level, inner)),
      fc
        .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('html'), { maxLength: 3 }))
        .map(([name, inner]) => `<${name}>${inner.map((each) => `<li>${each}</li>`).join('')}</${name}>`),
      fc
        .tuple(fc.constantFrom('div', 'blockquote'), fc.array(tie('html'), { maxLength: 3 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  }));
  const letters = (text: string): string =>
    text
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&nbsp;', ' ')
      .replaceAll(/[^\p{L}]/gu, '');
  fc.assert(
    fc.property(fc.array(html, { maxLength: 5 }), (blocks) => {
      const source = blocks.map((block) => block.replaceAll(/<!\[if.*?<!\[endif\]>/gs, '')).join('');
      const markdown = pasted(blocks.join(''))
        .replaceAll(/^[> -]*\d+\. /gm, '')
        .replaceAll(/&#x[0-9A-F]+;/g, (code) => String.fromCodePoint(Number.parseInt(code.slice(3), 16)));
      expect(letters(markdown)).toBe(letters(source));
    }),
    { seed: 7, numRuns: 300 },
  );
});
