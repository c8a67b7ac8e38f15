import { topOf, type Problem } from '@/lib/content/problem';

/** What an editor is told of an article whose card cannot be drawn. `file` is relative to the content folder. */
export function cardProblem(file: string): Problem {
  return {
    ...topOf(file),
    field: 'headline',
    message:
      'la carte que montrent les réseaux sociaux ne peut pas être dessinée ; ils montrent à sa place celle du journal, sans le titre ; écrivez le titre plus simplement',
  };
}
