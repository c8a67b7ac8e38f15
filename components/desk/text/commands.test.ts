import { forEachDiagnostic } from '@codemirror/lint';
import { EditorState, type StateCommand } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { insertBlock, insertNote, insertTable, nextNote, pullQuote, toggleHeading, toggleList, toggleQuote } from './blocks';
import { goTo, showProblems } from './diagnostics';
import { toggleMark, wrap } from './marks';
import { pasted } from './pasting';
import { pictureMarkdown } from '../pictures/pictureMarkdown';

/** A text with its selection between two strokes; one stroke is a cursor. */
function stateOf(marked: string): EditorState {
  const [before = '', inside, after] = marked.split('|');
  const anchor = before.length;
  const head = after === undefined ? anchor : anchor + (inside ?? '').length;
  return EditorState.create({ doc: marked.replaceAll('|', ''), selection: { anchor, head } });
}

function markedOf({ doc, selection: { main } }: EditorState): string {
  const text = doc.toString();
  const inside = main.empty ? '' : `${text.slice(main.from, main.to)}|`;
  return `${text.slice(0, main.from)}|${inside}${text.slice(main.to)}`;
}

function after(marked: string, command: StateCommand): string {
  let state = stateOf(marked);
  command({ state, dispatch: (transaction) => void (state = transaction.state) });
  return markedOf(state);
}

describe('a tool leaves the text as the guide writes it', () => {
  const bold = toggleMark('**');
  it.each<[string, string, StateCommand, string]>([
    ['bold', 'un |mot| gras', bold, 'un **|mot|** gras'],
    ['bold, taken away from around', 'un **|mot|** gras', bold, 'un |mot| gras'],
    ['bold, taken away with its marks', 'un |**mot**| gras', bold, 'un |mot| gras'],
    ['bold, without the blanks of a double click', 'un |mot |gras', bold, 'un **|mot|** gras'],
    ['bold, before a word is typed', 'un |', bold, 'un **|**'],
    ['a subhead', 'Un |titre', toggleHeading, '## Un |titre'],
    ['a subhead below it', '## Un |titre', toggleHeading, '### Un |titre'],
    ['no subhead any more', '### Un |titre', toggleHeading, 'Un |titre'],
    ['a list', '|un\ndeux|', toggleList, '|- un\n- deux|'],
    ['no list any more', '|- un\n- deux|', toggleList, '|un\ndeux|'],
    ['a signed quote', 'Avant.\n\n|Il pleut.|\n\nAprès.', toggleQuote, 'Avant.\n\n> Il pleut.\n> — |Prénom Nom, fonction|\n\nAprès.'],
    ['a quote where the line has none', '|', toggleQuote, '> La citation.\n> — |Prénom Nom, fonction|\n'],
    ['no quote any more', '|> Il pleut.\n> — Elle|', toggleQuote, '|Il pleut.\n— Elle|'],
    ['a pull quote', 'Une |phrase', pullQuote, '> **|Une phrase|**\n'],
    ['a note', 'Un fait|.', insertNote, 'Un fait[^1].\n\n[^1]: |'],
    ['a note behind others', 'Un fait|.\n\n[^1]: La note.\n', insertNote, 'Un fait[^2].\n\n[^1]: La note.\n[^2]: |'],
    ['a link', 'voir |ici|.', wrap('[', '](https://exemple.org)', 'le lien'), 'voir [ici](https://exemple.org)|.'],
    ['a link without words of its own', 'voir |', wrap('[', '](/articles/un-titre)', 'Un titre'), 'voir [Un titre](/articles/un-titre)|'],
    ['a picture behind the paragraph', 'Un |mot.\n\nAprès.', insertBlock('![a](a.jpg "B")'), 'Un mot.\n\n![a](a.jpg "B")|\n\nAprès.'],
    [
      'a table',
      'Un mot.|',
      insertTable,
      'Un mot.\n\nTableau : |La légende|\n\n| Année | Valeur |\n| ----- | -----: |\n| 2024  |     10 |\n| 2025  |     12 |\n',
    ],
  ])('%s', (_, before, command, expected) => {
    expect(after(before, command)).toBe(expected);
  });

  it('notes go on from the highest number, not from how many there are', () => {
    expect([nextNote(''), nextNote('a[^1] b[^7]'), nextNote('a[^source]')]).toEqual([1, 8, 1]);
  });

  it('a picture says what it shows, its caption and who took it', () => {
    const lines = { alt: 'Un [quai]', caption: 'Le port, hier', credit: 'Prénom "Nom"' };
    expect(pictureMarkdown('port.jpg', lines)).toBe('![Un \\[quai\\]](port.jpg "Le port, hier. Prénom \\"Nom\\"")');
    expect(pictureMarkdown('port.jpg', { ...lines, caption: '' })).toBe('![Un \\[quai\\]](port.jpg "Prénom \\"Nom\\"")');
  });
});

it.each([
  ['words into a line', 'un |mot', 'autre', 'un autre|mot'],
  ['blocks into a line', 'un |mot', 'Un.\n\nDeux.', 'un \n\nUn.\n\nDeux.\n\n|mot'],
  ['a list at the end of a line', 'un|', '- a\n- b', 'un\n\n- a\n- b|'],
  ['blocks into an empty line', 'un\n\n|', '## Titre', 'un\n\n## Titre|'],
])('pasted: %s', (_, before, markdown, expected) => {
  const state = stateOf(before);
  expect(markedOf(state.update(pasted(state, markdown)).state)).toBe(expected);
});

describe('a problem is shown where it is', () => {
  const doc = 'Un mot\n\nUne faute ici';
  const problem = { file: 'articles/a.md', field: '-', message: 'non' };
  it.each([
    ['a word', { line: 9, column: 5 }, [[12, 17]]],
    ['the end of a line', { line: 7, column: 99 }, [[6, 6]]],
    ['an empty line', { line: 8, column: 1 }, [[7, 7]]],
    ['a field above the text', { line: 2, column: 1 }, []],
    ['a line that is gone meanwhile', { line: 20, column: 1 }, []],
  ])('%s', (_, place, expected) => {
    const shown: [number, number][] = [];
    const state = EditorState.create({ doc });
    const showing = state.update(showProblems(state, [{ ...problem, ...place }], 7)).state;
    forEachDiagnostic(showing, (_diagnostic, from, to) => void shown.push([from, to]));
    expect(shown).toEqual(expected);
  });

  it('and the cursor goes there, or as near as it can', () => {
    const state = EditorState.create({ doc });
    expect([goTo(state, 3, 5), goTo(state, 99, 99), goTo(state, 0, 1)].map((spec) => spec.selection)).toEqual([
      { anchor: 12 },
      { anchor: 21 },
      { anchor: 0 },
    ]);
  });
});
