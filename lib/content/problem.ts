import { LARGEST_TEXT, TooLarge } from '../files/tooLarge';
import { megabytes } from '../text/sizes';

/** A place in a file of `content/`. */
export interface Place {
  /** Path as the editor knows it, such as `articles/mon-article.md`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** The front matter field, dotted when nested (`image.alt`); `-` when the problem is in no field. */
  readonly field: string;
}

/**
 * One thing an editor has to mend in a file of `content/`.
 * `message` is French and says what was found, then what to write instead.
 */
export interface Problem extends Place {
  readonly message: string;
  /** Absent for an error. A warning stops nothing: it is for the editor to judge. */
  readonly severity?: 'warning';
}

/** What a parser answers: the checked value, or every problem that keeps it from being one. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** `file:line:column field: message`, the form that editors' tools make clickable. */
export function formatProblem({ file, line, column, field, message, severity }: Problem): string {
  return `${file}:${line}:${column} ${field}: ${severity === 'warning' ? 'avertissement : ' : ''}${message}`;
}

/** The order of reading: by file, then from the top down. */
export function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** The start of a file, for what is wrong with all of it. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1, field: '-' };
}

/**
 * What kept a file, or the folder that `what` speaks of, from being read or understood: told as a problem of its own, so that
 * no other waits for it.
 */
export function failureOf(file: string, error: unknown, what = 'ce fichier'): Problem {
  if (!(error instanceof Error)) throw error;
  if (error instanceof TooLarge) return { ...topOf(file), message: tooLarge(error.bytes) };
  const reason = 'code' in error ? String(error.code) : undefined;
  if (reason === 'ENOENT') return leadsNowhere(file);
  const message =
    reason === undefined
      ? `sa lecture échoue (${error.message}) ; écrivez-le plus simplement`
      : `${what} ne peut être lu (${reason}) ; vérifiez ses droits`;
  return { ...topOf(file), message };
}

function tooLarge(bytes: number): string {
  const most = megabytes(LARGEST_TEXT);
  return `ce fichier pèse ${megabytes(bytes)} et n’est pas lu : les lecteurs n’en verront rien ; un texte tient en ${most}, retirez-en les images collées ou partagez-le`;
}

/** A name in the folder behind which there is no file. */
export function leadsNowhere(file: string): Problem {
  return { ...topOf(file), message: 'ce lien ne mène à aucun fichier ; mettez le fichier à sa place' };
}

/** Content without which there is nothing to show. Its message is every problem, a line each. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}
