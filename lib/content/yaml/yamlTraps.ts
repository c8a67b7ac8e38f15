import { isPair, isScalar, isSeq, Scalar, visit, type Document, type Node } from 'yaml';
import type { Problem } from '../problem';
import { quoted } from './yamlAdvice';
import { lineAndColumn } from './yamlSyntax';

/** What was found, and how many characters after the value's start. */
interface Trap {
  readonly at: number;
  readonly advice: string;
}

/** Every value of a sound document that YAML reads otherwise than the person who typed it. */
export function trapProblems(file: string, yaml: string, document: Document.Parsed): Problem[] {
  const problems: Problem[] = [];
  const tell = (node: Node, ancestors: readonly unknown[], trap: Trap | undefined): void => {
    if (trap === undefined) return;
    const place = lineAndColumn(yaml, (node.range?.[0] ?? 0) + trap.at);
    problems.push({ file, ...place, field: fieldOf([...ancestors, node]), message: trap.advice });
  };
  visit(document, {
    Alias: (_, node, ancestors) => tell(node, ancestors, { at: 0, advice: reference('un astérisque', lineAt(yaml, node)) }),
    Scalar: (key, node, ancestors) => {
      if (key === 'key') tell(node, ancestors, spacedColon(yaml, node));
      else if (node.anchor !== undefined) tell(node, ancestors, { at: 0, advice: reference('une esperluette', lineAt(yaml, node)) });
      else if (node.type === Scalar.PLAIN) tell(node, ancestors, trapIn(yaml, node));
    },
  });
  return problems;
}

/** The field a value belongs to, as problems name it: `image.alt`, `byline.2`. */
function fieldOf(way: readonly unknown[]): string {
  const steps = way.flatMap((step, index) => {
    if (isPair(step) && isScalar(step.key)) return [String(step.key.value).trim()];
    return isSeq(step) ? [String(step.items.indexOf(way[index + 1]) + 1)] : [];
  });
  return steps.join('.') || '-';
}

function reference(sign: string, line: string): string {
  return `${sign} ouvre un renvoi ; mettez la valeur entre guillemets droits : ${quoted(line)}`;
}

/** The line of the file on which a value begins. */
function lineAt(yaml: string, { range }: Node): string {
  const [start = 0] = range ?? [];
  return yaml
    .slice(yaml.lastIndexOf('\n', start - 1) + 1)
    .split('\n', 1)
    .join('')
    .trim();
}

/** French sets a no-break space before a colon, and many a keyboard does it alone: YAML takes it for a part of the name. */
function spacedColon(yaml: string, key: Scalar): Trap | undefined {
  if (!/[\u00A0\u2000-\u200A\u202F]$/u.test(String(key.value))) return undefined;
  const advice = `une espace insécable avant le deux-points ; écrivez : ${lineAt(yaml, key).replace(/\s+:\s*/u, ': ')}`;
  return { at: 0, advice };
}

function trapIn(yaml: string, { range }: Scalar): Trap | undefined {
  const [start = 0, end = 0] = range ?? [];
  const text = yaml.slice(start, end);
  const rest = /^.*/.exec(yaml.slice(end))?.[0] ?? '';
  const opensLine = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  return cutShort(text, rest) ?? joinedEntry(text) ?? (opensLine ? wrongDash(text) : undefined) ?? curlyQuotes(text);
}

/**
 * `#` after a space, and all behind it, is a comment. Behind a word, a date or a yes, `# ` is how notes are written; behind
 * several words, or glued to the next, it was meant to be printed.
 */
function cutShort(text: string, rest: string): Trap | undefined {
  const prose = /\s/.test(text) && !/^\d{4}-/.test(text);
  const note = (prose ? /^[ \t]*(#.*)$/ : /^[ \t]*(#\S.*)$/).exec(rest)?.[1];
  if (note === undefined) return undefined;
  const whole = quoted(`${text} ${note}`.trim());
  const advice = `« ${note} » serait pris pour une note et perdu ; mettez la valeur entre guillemets droits : ${whole}`;
  return { at: text.length + rest.indexOf('#'), advice };
}

/** A dash too far to the right goes on with the entry above. */
function joinedEntry(text: string): Trap | undefined {
  const joined = /\n[ \t]*(?=- )(.*)/.exec(text);
  if (!joined) return undefined;
  const entry = joined[1] ?? '';
  const advice = `« ${entry} » serait joint à la ligne précédente ; alignez les tirets les uns sous les autres`;
  return { at: joined.index + joined[0].length - entry.length, advice };
}

function wrongDash(text: string): Trap | undefined {
  if (!/^[-–—•*](?=[\s\p{L}])/u.test(text)) return undefined;
  return { at: 0, advice: 'une liste s’écrit avec un trait d’union et une espace ; écrivez : - Camille' };
}

/** « » may belong to a headline; “…” around all of it are none of French, and come from a word processor. */
function curlyQuotes(text: string): Trap | undefined {
  if (!/^(?:[“„][^“”„]*[”“"]|‘[^‘]*’)$/u.test(text)) return undefined;
  const advice = `les guillemets courbes s’imprimeraient ; retirez-les, ou écrivez des guillemets droits : ${quoted(text.slice(1, -1))}`;
  return { at: 0, advice };
}
