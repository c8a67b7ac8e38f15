import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, when one is near; else all of them. For lists that a person can read. */
export function suggestion(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near === undefined ? `choisissez parmi : ${known.join(', ')}` : `vouliez-vous écrire ${near} ?`;
}

/** The one of `known` that a slip of the finger could have made `typed`. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  // The lengths alone differ by no more than the letters do: comparing a long text with every name of an archive takes minutes.
  const alike = known.filter((name) => Math.abs(name.length - typed.length) <= mostSlips(name));
  if (alike.length === 0) return undefined;
  const near = closest(typed.toLowerCase(), alike);
  return distance(typed.toLowerCase(), near.toLowerCase()) <= mostSlips(near) ? near : undefined;
}

/** More than a third of the letters wrong is no slip of the finger. */
function mostSlips(name: string): number {
  return Math.max(1, name.length / 3);
}
