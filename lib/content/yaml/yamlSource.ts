import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { plainFields } from './plainFields';
import type { Checked, Place, Problem } from '../problem';
import { boundsProblem } from './yamlBounds';
import { syntaxProblem } from './yamlSyntax';
import { trapProblems } from './yamlTraps';

export type Path = readonly PropertyKey[];

/** A parsed piece of YAML that still knows where each field stands, for messages that name the place. */
export interface YamlSource {
  readonly file: string;
  /** Unchecked: only a schema may look inside. */
  readonly fields: unknown;
  /** Where a field stands: its value, its key when `at` says so, or the nearest parent when it is absent. */
  placeOf(path: Path, at?: 'key'): Place;
  problemAt(path: Path, message: string, at?: 'key'): Problem;
  /** What the file holds at a path, in French, for « trouvé … ». */
  found(path: Path): string;
}

/**
 * Parses YAML 1.2 so that text stays text: `12:30`, `010`, `2025-06-10` and `1984` are what the editor typed. Only
 * `true`, `false` and an empty value are more than text. The first line of `yaml` is line 1 of `file`.
 */
export function readYaml(file: string, yaml: string): Checked<YamlSource> {
  const plain = readPlainYaml(file, yaml);
  if (plain) return { ok: true, value: plain };
  const bounds = boundsProblem(file, yaml);
  if (bounds) return { ok: false, problems: [bounds] };
  const parsed = parse(yaml);
  const { document } = parsed;
  const [error] = [...document.errors, ...document.warnings];
  // Only the first: what follows is the parser stumbling over its own recovery.
  if (error) return { ok: false, problems: [syntaxProblem(file, yaml, document, error)] };
  const traps = trapProblems(file, yaml, document);
  if (traps.length > 0) return { ok: false, problems: traps };
  return { ok: true, value: source(file, document.toJS(), () => parsed) };
}

/** The same of the plainest YAML; `undefined` for all else. */
export function readPlainYaml(file: string, yaml: string): YamlSource | undefined {
  const plain = plainFields(yaml);
  if (!plain) return undefined;
  const parsed = once(() => parse(yaml));
  return source(file, plain, parsed);
}

/** A document, and the lines its places are in. */
interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

function parse(yaml: string): Parsed {
  const lines = new LineCounter();
  return {
    lines,
    document: parseDocument(yaml, { schema: 'failsafe', customTags: ['null', 'bool'], lineCounter: lines, prettyErrors: false }),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** `parsed` is asked only for places, which nobody wants of sound fields. */
function source(file: string, fields: unknown, parsed: () => Parsed): YamlSource {
  const placeOf = (path: Path, at?: 'key'): Place => {
    const { document, lines } = parsed();
    const { line, col } = lines.linePos(offsetOf(document, path, at));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), field: fieldName(path) };
  };
  return {
    file,
    fields,
    placeOf,
    problemAt: (path, message, at) => ({ ...placeOf(path, at), message }),
    found: (path) => describe(parsed().document.getIn(path, true), path),
  };
}

/** `corrections[0].text` reads `corrections.1.text`: editors count from one. */
function fieldName(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step).trim())).join('.') || '-';
}

function offsetOf(document: Document.Parsed, path: Path, at: 'key' | undefined): number {
  const parent = path.slice(0, -1);
  const holder = parent.length === 0 ? document.contents : document.getIn(parent, true);
  const pair = isMap(holder) ? holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  const key = isPair(pair) && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  if (at === 'key') return key ?? 0;
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const value = isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
  return value ?? key ?? (parent.length === 0 ? 0 : offsetOf(document, parent, undefined));
}

function describe(node: unknown, path: Path): string {
  if (node === undefined) return 'champ absent';
  if (isSeq(node)) return node.items.length === 0 ? 'liste vide' : 'trouvé une liste';
  if (isMap(node)) return 'trouvé un groupe de champs';
  const text = isScalar(node) ? (node.source ?? '').trim() : '';
  if (text === '') return typeof path.at(-1) === 'number' ? 'entrée vide' : 'champ vide';
  return `trouvé « ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
}
