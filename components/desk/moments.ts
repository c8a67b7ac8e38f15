/** « 10 juin 2025 à 14:30 », by the paper's clock; `at` in epoch milliseconds. */
export function momentWords(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** The same without an hour at midnight, which a date without one has. */
export function dateWords(at: number, timeZone: string): string {
  const hour = new Intl.DateTimeFormat('fr', { timeStyle: 'short', timeZone }).format(at);
  return hour === '00:00' ? new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeZone }).format(at) : momentWords(at, timeZone);
}

/** `2025-06-10`, by the paper's clock. */
export function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(at);
}
