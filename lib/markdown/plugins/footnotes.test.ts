import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../markdown';

const links = (html: string): string[] => [...html.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target ?? '');
const ids = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');

describe('footnotes', () => {
  it('are numbered as the text calls them, and stand at its end under a French title', () => {
    const html = markdownToHtml('Un[^b] deux[^a].\n\n[^a]: Note a.\n[^b]: Note b.\n\nFin.');
    expect(html.replaceAll('\n', '')).toMatch(
      /<p>Fin\.<\/p><section class="notes" role="doc-endnotes" aria-labelledby="notes_titre"><h2 id="notes_titre">Notes<\/h2><ol><li id="note_1">Note b\./,
    );
  });

  it('lead there and back, each call of a note by a link of its own', () => {
    const html = markdownToHtml('Un[^1] deux[^1] trois[^2].\n\n[^1]: A.\n[^2]: B.');
    expect(links(html)).toEqual(['note_1', 'note_1', 'note_2', 'appel_1', 'appel_1_2', 'appel_2']);
    expect(ids(html)).toEqual(expect.arrayContaining(links(html)));
    expect(new Set(ids(html)).size).toBe(ids(html).length);
    expect([...html.matchAll(/aria-label="(Revenir[^"]*)"/g)].map(([, label]) => label)).toEqual([
      'Revenir au texte, appel de note 1',
      'Revenir au texte, 2e\u00A0appel de note 1',
      'Revenir au texte, appel de note 2',
    ]);
    expect(html).toMatch(/A\.\u00A0<a [^>]*>↩\uFE0E<\/a>\u00A0<a /);
  });

  it('of several paragraphs keep them', () => {
    const html = markdownToHtml('Un[^1].\n\n[^1]: A.\n\n    B.').replaceAll('\n', '');
    expect(html).toMatch(/<li id="note_1"><p>A\.<\/p><p>B\.\u00A0<a /);
  });

  it.each([
    ['a note that calls another', 'Un[^1].\n\n[^1]: A[^2].\n[^2]: B.', ['note_1', 'note_2']],
    ['notes that call each other', 'Un[^1].\n\n[^1]: A[^2].\n[^2]: B[^1].', ['note_1', 'note_2']],
    ['a note told in two paragraphs', 'Un[^1].\n\n[^1]: A.\n\n    B.', ['note_1']],
    ['a note that is a list', 'Un[^1].\n\n[^1]:\n    - A', ['note_1']],
    ['a note that nobody calls', 'Un.\n\n[^1]: A.', []],
    ['a note told twice', 'Un[^1].\n\n[^1]: A.\n\n[^1]: B.', ['note_1']],
  ])('%s', (_, markdown, notes) => {
    const html = markdownToHtml(markdown);
    expect(ids(html).filter((id) => id.startsWith('note_'))).toEqual(notes);
    expect(ids(html)).toEqual(expect.arrayContaining(links(html)));
  });
});
