import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, when one is near; else all of them. For lists that a person can read. */
export function suggestion(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near === undefined ? `choisissez parmi : ${known.join(', ')}` : `vouliez-vous écrire ${near} ?`;
}

/** The one of `known` that a slip of the finger could have made `typed`. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(typed.toLowerCase(), known);
  // More than a third of the letters wrong is no slip of the finger.
  return distance(typed.toLowerCase(), near.toLowerCase()) <= Math.max(1, near.length / 3) ? near : undefined;
}
