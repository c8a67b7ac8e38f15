import type { Problem } from '../problem';

/** Bytes. The YAML parser compares each key of a group with all others, so its time grows with the square of what it reads. */
export const LARGEST_FIELDS = 65_536;
/**
 * Groups within groups: the settings have four. The parser goes a step further down the stack for each, and where the stack ends while a
 * regular expression is made ready, V8 ends the process and not the parser.
 */
const DEEPEST = 64;

/** What keeps a file's YAML from being parsed at all. */
export function boundsProblem(file: string, yaml: string): Problem | undefined {
  const at = (line: number, message: string): Problem => ({ file, line, column: 1, field: '-', message });
  if (Buffer.byteLength(yaml) > LARGEST_FIELDS) return at(1, 'ce fichier dépasse 64 Ko et n’est pas lu ; raccourcissez-le');
  let depth = 0;
  for (const [n, line] of yaml.split('\n').entries()) {
    const dashes = /^\s*((?:[-?:][ \t]+)*)/.exec(line)?.[1]?.replace(/[^-?:]/g, '').length ?? 0;
    let deepest = dashes;
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + ('[{'.includes(bracket) ? 1 : -1));
      deepest = Math.max(deepest, depth);
    }
    if (deepest > DEEPEST)
      return at(
        n + 1,
        'trop de crochets, d’accolades ou de tirets s’emboîtent ici ; mettez le texte entre guillemets, et fermez ce qui s’ouvre',
      );
  }
  return undefined;
}
