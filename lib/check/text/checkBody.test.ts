import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../content/problem';
import { checkBody } from './checkBody';

const told = (body: string): string[] => checkBody('a.md', body, 1).problems.map((each) => formatProblem(each).replace(/^a\.md:/, ''));

const AS_TYPED = 's’imprimera tel quel';
const FOREIGN = `vient d’un autre système et ${AS_TYPED} ; retirez-le`;
const STARS = 's’imprimera avec ses signes ; collez-les aux mots, sans espace : **mots**';
const NOTHING = '1:1 -: rien de ce texte ne s’imprimera : il n’a que des balises, ou des notes que rien n’appelle ; écrivez-le en Markdown';

describe('an editor is told where words are lost:', () => {
  it.each([
    [
      'a frame alone',
      '<iframe src="x"></iframe>',
      ['1:1 -: avertissement : « <iframe> » ne sera pas imprimé ; mettez un lien : [titre](adresse)', NOTHING],
    ],
    [
      'a note that nothing calls',
      'Un.\n\n[^2]: Trois mots ici.',
      ['3:1 -: rien n’appelle la note [^2] : 3 mots ne s’imprimeront pas ; écrivez [^2] dans le texte, ou retirez-la'],
    ],
    [
      'a second note of one name',
      'Un[^1].\n\n[^1]: A.\n\n[^1]: B.',
      ['5:1 -: une autre note s’appelle déjà [^1] : 1 mot ne s’imprimera pas ; donnez-lui un autre nom'],
    ],
    [
      'a line that is an address',
      'Un.\n\n[Source]: Reuters',
      ['3:1 -: « [Source]: Reuters » se lit comme l’adresse d’un lien et ne s’imprimera pas ; écrivez \\[Source]: Reuters'],
    ],
    [
      'a quote of HTML that runs on',
      'Un <a href="b>mot</a> <i class=">x.',
      ['1:4 -: un guillemet de « <a> » se ferme trop loin : 1 mot ne s’imprimera pas ; fermez-le'],
    ],
  ])('%s', (_, body, problems) => {
    expect(told(body)).toEqual(problems);
  });
});

describe('an editor is told once of HTML, and what to write:', () => {
  it.each([
    ['a pair of tags', 'Un <b>mot</b>.', ['1:4 -: avertissement : « <b> » ne sera pas imprimé ; écrivez **mots**']],
    [
      'a list',
      '<ul><li>Un</li></ul>',
      ['ul', 'li'].map(
        (tag, at) =>
          `1:${1 + 4 * at} -: avertissement : « <${tag}> » ne sera pas imprimé ; écrivez chaque point sur sa ligne, après un tiret`,
      ),
    ],
    ['a tag that nobody knows', 'Un<encart>', ['1:3 -: avertissement : « <encart> » ne sera pas imprimé ; écrivez du Markdown']],
    ['a tag that stays', '10<sup>9</sup> <kbd>F5</kbd><br>x', []],
    [
      'a tag that would stay',
      '10<sup>9',
      ['1:3 -: avertissement : « <sup> » ne se ferme pas dans le même paragraphe, et ne sera pas imprimé ; écrivez </sup>'],
    ],
    [
      'words in a comment of XML',
      '<![CDATA[un deux]]>',
      ['1:1 -: avertissement : « <![CDATA[ » ne sera pas imprimé ; écrivez du Markdown'],
    ],
    [
      'a tag of Word',
      'Un<o:p></o:p>',
      [
        `1:3 -: avertissement : « <o:p> » ${AS_TYPED} ; retirez cette balise`,
        `1:8 -: avertissement : « </o:p> » ${AS_TYPED} ; retirez cette balise`,
      ],
    ],
  ])('%s', (_, body, problems) => {
    expect(told(body)).toEqual(problems);
  });
});

describe('an editor is told of what prints as it was typed:', () => {
  it.each([
    ['a heading without its space', '##Titre', `« ##Titre » ${AS_TYPED} ; écrivez une espace après les #`],
    ['bold with a space', '**Titre **', `« **Titre ** » ${STARS}`],
    ['bold that is never closed', '**Titre', `« **Titre » ${STARS}`],
    ['emphasis with a space', '_Titre _', `« _Titre _ » ${STARS}`],
    [
      'a link with a space',
      '[b] (https://c.fr/d)',
      `« [b] (https://c.fr/d) » ${AS_TYPED} ; collez la parenthèse au crochet : [mots](adresse)`,
    ],
    ['a photo with a space', '![b] (c.jpg)', `« ![b] (c.jpg) » ${AS_TYPED} ; collez la parenthèse au crochet : [mots](adresse)`],
    [
      'an address with a space',
      '[b](https://c.fr/d e)',
      `« [b](https://c.fr/d e) » ${AS_TYPED} : une adresse ne contient pas d’espace ; écrivez %20 à sa place`,
    ],
    ['a bullet of Word', '• Un', '« • Un » n’ouvre pas une liste ; écrivez un trait d’union et une espace'],
    ['the call of no note', 'Un[^9].', '« [^9] » n’appelle aucune note ; écrivez-la sur une ligne à elle : [^1]: La note.'],
    ['a reference twice over', 'R&amp;amp;D', `« &amp;amp; » ${AS_TYPED} ; tapez le signe lui-même`],
    ['a sign of another font', '\uF0B7 Un', '« \uF0B7 » s’imprimera comme un carré vide ; retapez ce signe'],
    ['a code of Hugo', '{{< youtube abc >}}', `« {{< youtube abc >}} » ${FOREIGN}`],
    ['a code of Jekyll', '{% include a.html %}', `« {% include a.html %} » ${FOREIGN}`],
    ['a variable', '{{ page.title }}', `« {{ page.title }} » ${FOREIGN}`],
    ['a list of attributes', '{: .x }', `« {: .x } » ${FOREIGN}`],
    ['a class', '{.x}', `« {.x} » ${FOREIGN}`],
    ['a code of WordPress, once a pair', '[caption id="a"]Un[/caption]', `« [caption id="a"] » ${FOREIGN}`],
    ['a gallery', '[gallery ids="1,2"]', `« [gallery ids="1,2"] » ${FOREIGN}`],
    ['a table of contents', '[TOC]', `« [TOC] » ${FOREIGN}`],
    ['a link of a wiki', '[[Un]]', `« [[Un]] » ${FOREIGN}`],
    ['a box of Python', '!!! note "Un"', `« !!! note "Un" » ${FOREIGN}`],
    ['a box of Pandoc, once a pair', '::: note\nUn\n:::', `« ::: note » ${FOREIGN}`],
    ['a list by a plus', '+ 12 % de plus', 'ce signe + ouvre une liste et ne s’imprimera pas ; écrivez \\+'],
    [
      'a table without its line',
      '| A | B |\n| 1 | 2 |',
      `un tableau sans sa ligne de tirets ${AS_TYPED} ; sous la première ligne, écrivez |---|---|`,
    ],
    [
      'a paragraph that is indented',
      '\tUn',
      'un retrait fait de ces lignes du code, imprimé tel quel ; retirez la tabulation ou les espaces qui les ouvrent',
    ],
  ])('%s', (_, body, message) => {
    expect(told(`Un.\n\n${body}`)).toEqual([expect.stringMatching(/^3:\d+ -: /)]);
    expect(told(`Un.\n\n${body}`)[0]).toContain(`avertissement : ${message}`);
  });

  it('two versions of a text, which is an error', () => {
    expect(told('<<<<<<< HEAD\nUn')).toEqual([
      '1:1 -: « <<<<<<< HEAD » mêle deux versions du texte (git) ; gardez-en une, sans cette ligne',
    ]);
  });

  it.each([
    ['sound marks', '**Un** _deux_ __trois__ ~~quatre~~ ***cinq***, `**six **` et\n\n```\n##sept {{x}}\n```'],
    ['signs that are meant', 'a_b_c, 5 * 3, \\*\\*x \\*\\*, mot** et ____, #MeToo, {x}, [sic] (2024), [a](b "c d"), 3 < 4'],
    ['asterisks that call a note', 'Un mot* et un autre**\n\n\\* Le premier.'],
    ['rules and sound tables', '* * *\n\n| a |\n| - |\n| **b** |'],
    ['notes and links by reference', 'Un[^1] [là][b] ![c][d].\n\n[^1]: Note.\n\n[b]: /don\n[d]: e.jpg\n[f]: https://g.fr'],
    ['dialogue', '— Oui.\n— Non.'],
  ])('but not of %s', (_, body) => {
    expect(told(body)).toEqual([]);
  });
});

it('a picture by reference is a picture, and its address no link', () => {
  const { links, images } = checkBody('a.md', '![a][b] [c][d]\n\n[b]: e.jpg\n[d]: /f', 1);
  expect([links.map(({ target }) => target), images.map(({ target }) => target)]).toEqual([['/f'], ['e.jpg']]);
});
