import type { Node } from 'mdast';
import type { Problem } from '../../content/problem';

/** What is wrong at an offset of a text, comments not counted. */
export interface TextProblem extends Pick<Problem, 'message' | 'severity'> {
  readonly offset: number;
}

/** Where a node begins; what the parser has made of several has no place of its own, and begins with the text. */
export function startOf({ position }: Node): number {
  return position?.start.offset ?? 0;
}

/** « 1 mot ne s’imprimera pas », « 12 mots ne s’imprimeront pas » */
export function lostWords(count: number): string {
  return count > 1 ? `${count} mots ne s’imprimeront pas` : `${count} mot ne s’imprimera pas`;
}
