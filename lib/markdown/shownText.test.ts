import { describe, expect, it } from 'vitest';
import { markdownToHtml } from './markdown';
import { shownText, typedOffsets } from './shownText';

const FENCE = '```';

describe('the text that readers see', () => {
  it.each([
    ['keeps what stands behind a comment on its line', '<!-- relu --> Le début.\n\nLa suite.', 'Le début.\n\nLa suite.'],
    ['keeps the lines below a comment that touches them', '<!-- relu -->\nLe début.\nLa suite.', '\nLe début.\nLa suite.'],
    ['keeps the words on both sides of a comment', 'Un <!-- ou deux ? --> mot.', 'Un mot.'],
    ['keeps what stands behind several comments', '<!-- a --><!-- b --> <!-- c -->Texte', ' Texte'],
    ['keeps what stands behind a comment of many paragraphs', 'Un.\n\n<!-- a\n\n# b\n\nc --> Deux.', 'Un.\n\nDeux.'],
    ['keeps its words when a paragraph opens a comment that another closes', 'Un <!-- a\n\nb --> deux.', 'Un deux.'],
    ['keeps the sign of a list before a comment', '- <!-- a --> un\n- deux', '- un\n- deux'],
    ['keeps the line of a quote behind a comment', '> <!-- a\n> b --> un', '> un'],
    ['keeps a table’s cells', '| a <!-- x | y --> | b |\n|-|-|\n| c | d |', '| a | b |\n|-|-|\n| c | d |'],
    ['makes no code of what stands behind a comment', '<!-- a -->      Texte', 'Texte'],
    ['has no comment inside HTML', '<div>\n<!-- a\n\nb -->\nTexte\n</div>', '<div>\n\nTexte\n</div>'],
    ['has no comment beside code', '<!-- a --> `<!-- b -->` <!-- c -->', '`<!-- b -->` '],
    [
      'has no comment that opens code',
      `<!-- ${FENCE}js -->\n\nUn <!-- b --> mot.\n\n${FENCE}\n<!-- c -->\n${FENCE}`,
      `\n\nUn mot.\n\n${FENCE}\n<!-- c -->\n${FENCE}`,
    ],
    ['has no comment in the form of a definition', 'Un.\n\n[//]: # (a faire)\n[comment]: <> "b"\n\nDeux.', 'Un.\n\n\n\n\nDeux.'],
    ['has no program and no style sheet', 'Un.\n\n<script>\nalert("a")\n\n</script>\n<STYLE>p {}</STYLE >\n\nDeux.', 'Un.\n\n\n\n\nDeux.'],
    ['keeps all behind a tag that is only named', 'La balise <script> et la suite.', 'La balise <script> et la suite.'],
    ['keeps fenced code as it is', `${FENCE}html\n<!-- a -->\n${FENCE}`, `${FENCE}html\n<!-- a -->\n${FENCE}`],
    ['keeps indented code as it is', 'Un.\n\n    <!-- a\n\nDeux.', 'Un.\n\n    <!-- a\n\nDeux.'],
    ['keeps escaped signs as they are', 'Écrivez \\<!-- ou &lt;!-- puis le texte.', 'Écrivez \\<!-- ou &lt;!-- puis le texte.'],
    ['keeps an empty comment, which parts two lists', '- a\n\n<!-- -->\n\n- b', '- a\n\n<!-- -->\n\n- b'],
  ])('%s', (_, markdown, text) => {
    expect(shownText(markdown)).toMatchObject({ text, openComment: undefined });
  });

  it('says where each of its places stood in the text as typed', () => {
    const markdown = 'Un <!-- a --> deux.\n\n<!-- b --> Trois.';
    const { text, hidden } = shownText(markdown);
    const asTyped = typedOffsets(hidden);
    for (const word of ['Trois', 'Un', 'deux']) expect(asTyped(text.indexOf(word))).toBe(markdown.indexOf(word));
  });
});

describe('an open comment is found', () => {
  it.each([
    ['at the beginning', '<!-- à finir\n\nLa suite.', '<!--'],
    ['in a paragraph', 'Un. <!-- à finir\n\nLa suite.', '<!-- à'],
    ['in a list', '- un\n- <!-- à finir\n\nLa suite.', '<!--'],
    ['before another, which closes', '<!-- à finir\n\nLa suite. <!-- relu -->', '<!-- à'],
    ['behind one that closes', '<!-- relu --> Un.\n\n<!-- à finir', '<!-- à'],
  ])('%s', (_, markdown, opening) => {
    expect(shownText(markdown).openComment).toBe(markdown.indexOf(opening));
  });
});

it('five thousand comments, or tags that nothing closes, hold nobody up', () => {
  expect(shownText('<!-- a --> b\n'.repeat(5_000)).text).toHaveLength(10_000);
  expect(shownText('<script>'.repeat(5_000)).text).toHaveLength(40_000);
});

it('a blank comment before words prints them, and parts two lists', () => {
  expect(markdownToHtml('<!-- --> Texte')).toBe('<p> Texte</p>\n');
  expect(markdownToHtml('- a\n\n<!-- -->\n\n- b').match(/<ul>/g)).toHaveLength(2);
});
