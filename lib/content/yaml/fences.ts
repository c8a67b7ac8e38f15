import type { Problem } from '../problem';
import { LARGEST_FIELDS } from './yamlBounds';

/**
 * What is wrong with the `---` lines around the fields. gray-matter evaluates front matter that opens with `---js`, takes
 * a file without a closing `---` for YAML to its end, and closes at any line that merely starts with three dashes: all
 * three stop here, before it sees the file.
 */
export function fenceProblem(file: string, text: string): Problem | undefined {
  const lines = headOf(text)
    .split('\n')
    .map((line) => line.trimEnd());
  const at = (line: number, message: string): Problem => ({ file, line, column: 1, field: '-', message });
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  const merged = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  if (merged !== -1 && (closing === -1 || merged < closing)) return at(merged + 1, TWO_VERSIONS);
  const opening = openingProblem(lines);
  if (opening !== undefined) return at(1, opening);
  const stray = lines.findIndex((line, index) => index > 0 && isText(line) && (closing === -1 || lines[index - 1] === ''));
  if (stray !== -1 && (closing === -1 || stray < closing)) return at(stray + 1, missingFence(lines[stray] ?? ''));
  if (closing === -1) return at(lines.length, `les champs ne sont pas fermés ; ${BETWEEN}`);
  if (Buffer.byteLength(text.slice(0, text.indexOf('\n---'))) > LARGEST_FIELDS) return at(1, TOO_MANY_FIELDS);
  if (lines[closing] === '---') return undefined;
  return at(closing + 1, `trouvé « ${shown(lines[closing])} » ; la ligne qui ferme les champs est --- seule`);
}

/** A text to the end of the line that closes its fields, where it opens as it should: what is below is none of this. */
function headOf(text: string): string {
  const closing = /^---[^\S\n]*\n/.test(text) ? text.indexOf('\n---') : -1;
  const end = closing === -1 ? -1 : text.indexOf('\n', closing + 1);
  return end === -1 ? text : text.slice(0, end);
}

const TOO_MANY_FIELDS = 'les champs dépassent 64 Ko et ne sont pas lus ; le texte va sous la ligne --- qui les ferme';
const TWO_VERSIONS = 'deux versions du fichier se mêlent ici (git) ; gardez-en une, sans les lignes <<<<<<<, ======= et >>>>>>>';
const BETWEEN = 'écrivez une ligne --- entre les champs et le texte';
const ALONE = 'la première ligne doit être --- seule';
/** What word processors make of three hyphens. */
const DASHES = /^[-–—―−‐‑‒_*= ]{1,10}$/u;
const FIELD = /^[\p{L}\p{N}_-]+\s*[:=]/u;

function openingProblem(lines: readonly string[]): string | undefined {
  const first = lines[0] ?? '';
  if (first === '---') return undefined;
  if (first.startsWith('---')) return `trouvé « ${shown(first)} » ; écrivez --- seul : seul le YAML est lu, rien n’est exécuté`;
  if (lines.every((line) => line === '')) return `le fichier est vide ; ${ALONE}, puis viennent les champs`;
  if (first !== '' && DASHES.test(first)) return `trouvé « ${first} » ; écrivez trois traits d’union ordinaires : ---`;
  const found = first === '' ? 'trouvé une ligne vide' : `trouvé « ${shown(first)} »`;
  return lines.includes('---') && !FIELD.test(first) ? `${found} avant les champs ; ${ALONE}` : `${found} ; ${ALONE}`;
}

/** True for a line that starts at the margin and is no field: the article's own text, or a fence that failed. */
function isText(line: string): boolean {
  return line !== '' && !line.startsWith('---') && !/^[\s#"'\]})]/.test(line) && !/^-(\s|$)/.test(line) && !FIELD.test(line);
}

function missingFence(line: string): string {
  if (DASHES.test(line)) return `trouvé « ${line} » ; écrivez trois traits d’union ordinaires : ---`;
  return `les champs ne sont pas fermés avant « ${shown(line)} » ; ${BETWEEN}`;
}

function shown(line = ''): string {
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
