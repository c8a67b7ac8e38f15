/** « 10 juin 2025 à 14:30 », by the paper's clock; `at` in epoch milliseconds. */
export function momentWords(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** `2025-06-10`, by the paper's clock. */
export function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(at);
}
