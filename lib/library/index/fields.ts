import type { ArticleSummary } from '../../content/article';
import type { AuthorFields } from '../../content/author';
import type { DossierFields } from '../../content/dossier';
import type { FrontPlan } from '../../content/frontPlan';
import type { Kind } from '../../content/kinds';
import type { LetterFields } from '../../content/letter';
import type { PageFields } from '../../content/page';
import type { Problem } from '../../content/problem';
import type { Site } from '../../content/site';
import type { TypesetText } from '../../markdown/typesetText';

// What a file said, as the index holds it. It was checked when the file was read, and the index of another form of it has another
// name (see `SHAPE`): it is not checked again by each question, which would take ten times as long as the question.

/** What several files may want to be called. */
export interface Named {
  readonly kind: Kind;
  readonly slug: string;
}

interface Said {
  readonly article: ArticleSummary;
  readonly page: PageFields;
  readonly author: AuthorFields;
  readonly dossier: DossierFields;
  readonly letter: LetterFields;
  readonly frontPlan: FrontPlan;
  readonly site: Site;
}

/** The fields of a file of this kind. Throws `SyntaxError` for what is no JSON. */
export function fieldsOf<K extends Kind>(kind: K, json: string): Said[K] {
  const fields: unknown = JSON.parse(json);
  if (!isSaid(kind, fields)) throw new SyntaxError(`no fields of a file: ${json.slice(0, 100)}`);
  return fields;
}

/** What was made of a text. */
export function typesetOf(json: string): TypesetText {
  const typeset: unknown = JSON.parse(json);
  if (!isTypeset(typeset)) throw new SyntaxError(`nothing that was made of a text: ${json.slice(0, 100)}`);
  return typeset;
}

function isTypeset(typeset: unknown): typeset is TypesetText {
  return typeof typeset === 'object' && typeset !== null;
}

function isSaid<K extends Kind>(_: K, fields: unknown): fields is Said[K] {
  return typeof fields === 'object' && fields !== null;
}

/** A list of problems. */
export function problemsOf(json: string | undefined): Problem[] {
  const problems: unknown = json === undefined ? [] : JSON.parse(json);
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}

function isProblem(problem: unknown): problem is Problem {
  return typeof problem === 'object' && problem !== null && 'message' in problem;
}

/** A list of texts, such as keys. */
export function textsOf(json: string | undefined): string[] {
  const texts: unknown = json === undefined ? [] : JSON.parse(json);
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
}
