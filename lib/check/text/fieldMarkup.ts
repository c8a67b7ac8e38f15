import { DomUtils, parseDocument } from 'htmlparser2';
import type { Problem } from '../../content/problem';
import type { Path, YamlSource } from '../../content/yaml/yamlSource';

/** The fields that readers read as they are typed, in a file and in its groups and lists. */
const PRINTED: ReadonlySet<PropertyKey> = new Set(
  'headline kicker standfirst agency dateline byline translators editors topics alt caption credit text reason title description'.split(
    ' ',
  ),
);
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
const MARKS =
  /\*\*[^*]+\*\*|(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])[^*_]*[^\s*_]\1(?![\p{L}\p{N}*_])|`[^`]+`|\[[^\]]*\]\([^)]*\)|<\/?[a-z][^<>]*>/iu;

/** What a field prints as it was typed, since it is text and neither HTML nor Markdown: `R&amp;D`, `_Le Monde_`. */
export function fieldMarkup(source: YamlSource): Problem[] {
  return printedIn(source.fields, []).flatMap(([path, text]): Problem[] => {
    const advice = ENTITY.test(text) ? `écrivez le signe lui-même : ${decoded(text)}` : wrongMarks(text);
    return advice === undefined ? [] : [{ ...source.problemAt(path, `${source.found(path)} ; ${advice}`), severity: 'warning' }];
  });
}

function printedIn(value: unknown, path: Path): (readonly [Path, string])[] {
  if (typeof value === 'string') return path.some((step) => PRINTED.has(step)) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  const steps: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return steps.flatMap(([step, inner]) => printedIn(inner, [...path, step]));
}

function decoded(text: string): string {
  return DomUtils.textContent(parseDocument(text.replaceAll('<', '&lt;')).children);
}

function wrongMarks(text: string): string | undefined {
  const marks = MARKS.exec(text)?.[0];
  return marks === undefined ? undefined : `« ${marks} » s’imprimera avec ses signes : un champ n’est pas du Markdown ; retirez-les`;
}
