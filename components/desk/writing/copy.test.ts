import { describe, expect, it } from 'vitest';
import type { Field, Opened } from '@/lib/desk/protocol';
import { differences } from '../versions/differences';
import { copyOf, rebased, textOf } from './copy';

const form: readonly Field[] = ['headline', 'kicker', 'draft'].map((name) => ({
  ...{ name, title: name, description: '', isRequired: false, control: 'text' },
}));
const text = '---\nheadline: "Un titre"   # à revoir\ndraft: true\n---\n\nUn mot.\n';
const opened: Opened = {
  ...{ file: 'articles/a.md', kind: 'article', slug: 'a', state: 'draft', version: '1', text, problems: [] },
};

describe('a copy of a file', () => {
  it('is the file, byte for byte, until somebody types', () => {
    for (const ends of ['\n', '\r\n']) {
      const typed = text.replaceAll('\n', ends);
      expect(textOf(copyOf({ ...opened, text: typed }), form)).toBe(typed);
    }
  });

  it('loses no remark when a field is emptied and typed again', () => {
    const copy = copyOf(opened);
    const emptied = { ...copy, fields: { ...copy.fields, headline: undefined } };
    expect(textOf(emptied, form)).not.toContain('Un titre');
    expect(textOf({ ...emptied, fields: { ...emptied.fields, headline: 'Un titre' } }, form)).toBe(text);
  });

  it('is the whole text when the fields cannot be read', () => {
    const broken = '---\nheadline: "Un titre\n---\nUn mot.\n';
    const copy = copyOf({ ...opened, text: broken });
    expect([copy.fields, textOf({ ...copy, body: `${broken}!` }, form)]).toEqual([undefined, `${broken}!`]);
  });

  it('takes what an act has written, and keeps what was typed while it was', () => {
    const sent = copyOf(opened);
    const written = { ...opened, version: '2', text: text.replace('draft: true\n', '') };
    const after = rebased(sent, sent, written);
    expect([textOf(after, form), after.revision]).toEqual([written.text, sent.revision]);
    const typedOn = { ...sent, body: 'Un mot de plus.\n', fields: { ...sent.fields, kicker: 'Vu' } };
    const kept = rebased(typedOn, sent, written);
    expect(textOf(kept, form)).toBe('---\nheadline: "Un titre"   # à revoir\nkicker: Vu\n---\n\nUn mot de plus.\n');
    expect(kept.opened.version).toBe('2');
  });

  it('shows another text in the editor when an act has written one', () => {
    const sent = copyOf(opened);
    const brought = rebased(sent, sent, { ...opened, text: text.replace('Un mot', 'Deux mots') });
    expect([brought.body.trim(), brought.revision]).toEqual(['Deux mots.', sent.revision + 1]);
  });
});

describe('two versions beside each other', () => {
  const own = (one: string, other: string): string[][] =>
    differences(one, other).map((lines) => lines.filter(({ isOwn }) => isOwn).map((line) => line.text));
  it.each([
    ['the same', 'a\nb', 'a\nb', [[], []]],
    ['a line more', 'a\nb\nc', 'a\nc', [['b'], []]],
    ['another line', 'a\nb', 'a\nc', [['b'], ['c']]],
    ['two in another order', 'a\nb', 'b\na', [['a'], ['a']]],
    ['nothing', 'a', '', [['a'], ['']]],
  ])('%s', (_, one, other, expected) => {
    expect(own(one, other)).toEqual(expected);
  });

  it('of thousands of lines are compared, too', () => {
    const long = Array.from({ length: 2000 }, (_, line) => `ligne ${line}`);
    expect(own(long.join('\n'), [...long, 'une de plus'].join('\n'))).toEqual([[], ['une de plus']]);
  });
});
