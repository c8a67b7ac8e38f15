import type { Nodes } from 'hast';
import type { Note } from '../notes';

/** What is found out while a text is converted. */
export interface Conversion {
  readonly notes: Note[];
  /** Notes something for a person at a node of the source. */
  note(kind: Note['kind'], message: string, node?: Nodes): void;
}

export function newConversion(): Conversion {
  const notes: Note[] = [];
  return {
    notes,
    note(kind, message, node) {
      const line = node?.position?.start.line;
      notes.push({ kind, message, ...(line === undefined ? {} : { line: line - 1 }) });
    },
  };
}

/** A text that a message can quote: one line, cut. */
export function quoted(text: string, longest = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `« ${line.length > longest ? `${line.slice(0, longest)}…` : line} »`;
}
