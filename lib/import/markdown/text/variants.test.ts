import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { typesetMarkdown } from '../../../markdown/markdown';
import { seeded } from '../../../../tests/support/random';
import { withAddresses, type FoundAddress } from '../../converted';
import { DIALECTS, type Dialect } from '../../source';
import { markdownToOurs } from './markdownToOurs';

// Texts are put together from blocks of which each knows what it prints: what a page then says is compared with that, by another parser
// of HTML, and not with anything that the converter made.

/** What somebody typed, and what readers of the old site saw. */
type Piece = readonly [typed: string, read: string];

const INLINE: readonly Piece[] = [
  ['des mots simples', 'des mots simples'],
  ['**gras** et *italique*', 'gras et italique'],
  ['un <em>mot</em> et un <strong>autre</strong>', 'un mot et un autre'],
  ['de l’<em>« oui »</em>', 'de l’« oui »'],
  ['pré<b>fixe</b>, su<i>ff</i>ixe', 'préfixe, suffixe'],
  ['un <a href="/ici" class="x">lien **gras**</a>', 'un lien gras'],
  ['un [lien](/la/(bas) "Titre") et [ref][r]', 'un lien et ref'],
  ['`<b>code</b> * _ {: .x}`', '<b>code</b> * _ {: .x}'],
  ['H<sub>2</sub>O, m<sup>2</sup>', 'H2O, m2'],
  ['&eacute;t&eacute; &amp; 3 < 4', 'été & 3 < 4'],
  ['\\*étoiles\\* et 2*3*4', '*étoiles* et 234'],
  ['<span class="k">un span</span> <font color=red>rouge</font>', 'un span rouge'],
  ['une <!-- remarque --> fin', 'une fin'],
  ['un <a name="ancre"></a>point', 'un point'],
  ['snake_case_mot et 5 * 6', 'snake_case_mot et 5 * 6'],
  ['<u>souligné</u> <kbd>Ctrl</kbd> <del>barré</del>', 'souligné Ctrl barré'],
];

const BLOCKS: readonly Piece[] = [
  ['<div class="encadre">\n\nDans **un** bloc.\n\n</div>', 'Dans un bloc.'],
  ['<div>Tout *brut* ici</div>', 'Tout *brut* ici'],
  ['<figure>\n  <img src="a.png" alt="Vue">\n  <figcaption>La <em>légende</em></figcaption>\n</figure>', 'La légende'],
  ['<figure>\n\n![Vue](b.png)\n\n<figcaption>Autre légende</figcaption>\n</figure>', 'Autre légende'],
  ['![Vue](c.png "Titre de photo")', 'Titre de photo'],
  ['<iframe src="https://www.youtube.com/embed/x" title="Un film"></iframe>', 'Un film'],
  ['<table>\n<tr><th>Un</th><th>Deux</th></tr>\n\n<tr><td>trois</td><td>quatre</td></tr>\n</table>', 'Un Deux trois quatre'],
  ['| Cinq | Six |\n|---|---|\n| sept | huit<br>neuf |', 'Cinq Six sept huit neuf'],
  ['<details>\n<summary>Plus</summary>\n\nDu texte *replié*.\n\n</details>', 'Plus Du texte replié.'],
  ['```js title="a.js"\nlet b = "<i>";\n```', 'a.js let b = "<i>";'],
  ['- un\n  - deux\n\n    suite\n- trois', 'un deux suite trois'],
  ['1. un\n2. deux', 'un deux'],
  ['> Une citation\n> sur deux lignes', 'Une citation sur deux lignes'],
  ['<blockquote><p>Une autre</p></blockquote>', 'Une autre'],
  ['<ul>\n<li>point *brut*</li>\n<li>autre</li>\n</ul>', 'point *brut* autre'],
  ['# Grand titre {#grand}', 'Grand titre'],
  ['Souligné\n========', 'Souligné'],
  ['## Moyen ##', 'Moyen'],
  ['Ligne une  \nligne deux\\\nligne trois', 'Ligne une ligne deux ligne trois'],
  ['<!--more-->', ''],
  ['<!-- une\nremarque -->', ''],
  ['Un paragraphe.\n{: .chapo #id}', 'Un paragraphe.'],
  ['!!! warning "Un titre"\n    Dedans\n\n    encore', 'Un titre Dedans encore'],
  [':::tip[Bon à savoir]\nUn conseil.\n\n- un point\n:::', 'Bon à savoir Un conseil. un point'],
  ['> [!NOTE]\n> À noter.', 'Note À noter.'],
  ['<center>Au milieu</center>', 'Au milieu'],
  ['<p align="center">\n  <img src="d.png" alt="x"><br>\n  <em>Sous la photo</em>\n</p>', 'Sous la photo'],
  ['<script>\nvar a = 1;\n\nvar b;\n</script>', ''],
  ['[TOC]', ''],
  ['***', ''],
];

const TAGS: Readonly<Record<Dialect, readonly Piece[]>> = {
  hugo: [
    ['{{< figure src="e.png" alt="Vue" caption="Une *vue* large" >}}', 'Une vue large'],
    ['{{% notice info %}}\nUne **note**.\n{{% /notice %}}', 'À savoir Une note.'],
    ['{{< highlight go "linenos=table" >}}\nx := 1 * 2\n{{< /highlight >}}', 'x := 1 * 2'],
    ['Un [lien]({{< ref "/a/b.md#c" >}}) de plus.', 'Un lien de plus.'],
    ['{{< youtube id="x" title="Le film" >}}', 'Le film'],
    ['{{< a_b c="d_e" >}}', '{{< a_b c="d_e" >}}'],
    ['```\n{{</* ref "x" */>}}\n```', '{{< ref "x" >}}'],
    ['- point\n\n  {{< tip >}}\n  Dans la liste.\n  {{< /tip >}}', 'point Conseil Dans la liste.'],
  ],
  liquid: [
    ['{% highlight ruby %}\nputs "a*b"\n{% endhighlight %}', 'puts "a*b"'],
    ['{% raw %}{{ montré }}{% endraw %}', '{{ montré }}'],
    ['{% include figure.html src="/f.png" caption="Une _carte_" %}', 'Une carte'],
    ['![Vue]({{ site.baseurl }}/g.png "Une côte"){: .large}', 'Une côte'],
    ['{% inconnu a_b_c %}', '{% inconnu a_b_c %}'],
    ['Un {% if page.x %}mot{% elsif page.y %}deux{% else %}trois{% endif %} après.', 'Un mot deux trois après.'],
    ['{%- unless a -%}\n- point\n{% else %}\n\n{% if b %}Un *autre*{% endif %}\n{% endunless %}', 'point Un autre'],
    ['{% comment %}\nrien\n{% endcomment %}', ''],
    ['* Sommaire\n{:toc}', ''],
  ],
  nunjucks: [
    ['{# une remarque #}', ''],
    ['{% image "./h.png", "Une vue" %}', ''],
    ['{% figure "i.png", "Vue", "La légende" %}', 'La légende'],
    ['{% set x = 1 %}', '{% set x = 1 %}'],
  ],
  mdx: [
    ["import Tabs from '@theme/Tabs';", ''],
    ['export const a = {\n  b: 1,\n};', ''],
    ['<Tabs>\n<TabItem value="a" label="Premier">\n\nUn.\n\n</TabItem>\n</Tabs>', 'Premier Un.'],
    ['Du texte {/* caché */} visible.', 'Du texte visible.'],
    ['<Inconnu a={1} />', '<Inconnu a={1} />'],
    ['<YouTube id="x" title="Le film" />', 'Le film'],
  ],
};

const WORD = /[\p{L}\p{N}]+/gu;
const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** The text with addresses that are there. */
function settled(markdown: string, addresses: readonly FoundAddress[]): string {
  return withAddresses(
    markdown,
    addresses.map(({ kind }) => (kind === 'picture' ? 'photo.png' : '/ici')),
  );
}

/** What a page says of a text in Markdown, as another parser reads it. */
function printed(markdown: string): string[] {
  const { html } = typesetMarkdown(markdown);
  const parts = html.replace(/<\/?(?:blockquote|br|div|figcaption|figure|h\d|hr|li|ol|p|pre|table|t[dhr]|ul|section)\b[^>]*>/g, ' $& ');
  return wordsIn(DomUtils.textContent(parseDocument(parts).children));
}

function text(dialect: Dialect, random: () => number): Piece {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] ?? expect.unreachable();
  const pieces = Array.from({ length: 1 + Math.floor(random() * 8) }, (): Piece => {
    const kind = random();
    if (kind < 0.4) return pick([...BLOCKS, ...TAGS[dialect]]);
    if (kind < 0.55) return pick(TAGS[dialect]);
    const line = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(INLINE));
    return [line.map(([typed]) => typed).join(' '), line.map(([, read]) => read).join(' ')];
  });
  return [`${pieces.map(([typed]) => typed).join('\n\n')}\n\n[r]: /ref "Titre"\n`, pieces.map(([, read]) => read).join(' ')];
}

describe.each(DIALECTS)('a text of %s', (dialect) => {
  it('prints all words of a block that stands alone, and no others', () => {
    for (const [typed, read] of [...INLINE, ...BLOCKS, ...TAGS[dialect]]) {
      const { markdown, addresses } = markdownToOurs({ text: `${typed}\n\n[r]: /ref`, dialect });
      expect({ typed, words: printed(settled(markdown, addresses)) }).toEqual({ typed, words: wordsIn(read) });
    }
  });

  it('prints all its words in their order, whatever stands beside what', () => {
    const random = seeded(DIALECTS.indexOf(dialect) + 1);
    for (let count = 0; count < 60; count += 1) {
      const [typed, read] = text(dialect, random);
      const { markdown, addresses, lost } = markdownToOurs({ text: typed, dialect });
      expect({ typed, words: printed(settled(markdown, addresses)), lost }).toEqual({ typed, words: wordsIn(read), lost: [] });
    }
  });
});
