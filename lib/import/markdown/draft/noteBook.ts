import type { Note, NoteKind } from '../../notes';

/** What is to be said of a text: each thing once, at the first line it is met, and how often. */
export interface NoteBook {
  /** `line` counts from the first line of the body, which is 0. */
  add(kind: NoteKind, message: string, line: number): void;
  notes(): Note[];
}

export function noteBook(): NoteBook {
  const met = new Map<string, { readonly note: Note; count: number }>();
  return {
    add(kind, message, line) {
      const before = met.get(`${kind} ${message}`);
      if (before) before.count += 1;
      else met.set(`${kind} ${message}`, { note: { kind, message, line }, count: 1 });
    },
    notes: () => [...met.values()].map(({ note, count }) => (count === 1 ? note : { ...note, message: `${note.message} (${count} fois)` })),
  };
}
