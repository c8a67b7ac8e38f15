/** What admonitions of common kinds are called, in French; others keep the archive's word. */
const TITLES: Readonly<Record<string, string>> = {
  note: 'Note',
  info: 'À savoir',
  important: 'Important',
  abstract: 'En bref',
  summary: 'En bref',
  tldr: 'En bref',
  tip: 'Conseil',
  hint: 'Conseil',
  success: 'Bon à savoir',
  question: 'Question',
  faq: 'Question',
  warning: 'Attention',
  caution: 'Prudence',
  attention: 'Attention',
  danger: 'Danger',
  error: 'Erreur',
  bug: 'Défaut',
  example: 'Exemple',
  quote: 'Citation',
};

export const isAdmonition = (kind: string): boolean => kind.toLowerCase() in TITLES;

/** The title of an admonition: its own, else that of its kind; an article in another language keeps the archive's word. */
export function admonitionTitle(kind: string, own: string | undefined, isFrench: boolean): string {
  if (own !== undefined && own.trim() !== '') return own.trim();
  const word = kind.charAt(0).toUpperCase() + kind.slice(1);
  return isFrench ? (TITLES[kind.toLowerCase()] ?? word) : word;
}
