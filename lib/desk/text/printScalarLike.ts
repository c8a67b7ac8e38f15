import { Scalar } from 'yaml';
import { printText, type Style } from './printValue';

const STYLES: Readonly<Record<string, Style>> = { [Scalar.QUOTE_DOUBLE]: 'double', [Scalar.QUOTE_SINGLE]: 'single' };
/** Signs that a block could not hold as they are, and lines that its indentation would be misread by. */
const NOT_IN_BLOCK = /(?!\n)\p{C}|[\p{Zl}\p{Zp}]|^\s|\n\n$|[ \t]\n|[ \t]$|\n[ \t]/u;

interface Surroundings {
  readonly lineEnd: string;
  readonly isInFlow: boolean;
  /** Columns before the field's name. */
  readonly keyIndent: number;
}

/** A value in the form of the one that it follows, which is `written`: with its quotes, or as a block of lines. */
export function printScalarLike(node: Scalar, written: string, value: string | boolean | null, around: Surroundings): string {
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  if (isBlock && typeof value === 'string' && value !== '' && !NOT_IN_BLOCK.test(value)) return block(node, written, value, around);
  const style = STYLES[String(node.type)] ?? 'plain';
  const printed = typeof value === 'string' ? printText(value, style, around.isInFlow) : String(value);
  // A block reaches over the end of its last line.
  return isBlock && written.endsWith('\n') ? printed + around.lineEnd : printed;
}

function block(node: Scalar, written: string, value: string, { lineEnd, keyIndent }: Surroundings): string {
  const typed = /\n([ ]+)\S/.exec(written)?.[1];
  const indent = typed ?? ' '.repeat(keyIndent + 2);
  const isOneLine = !value.trimEnd().includes('\n');
  const sign = node.type === Scalar.BLOCK_FOLDED && isOneLine ? '>' : '|';
  const lines = value.replace(/\n$/, '').split('\n');
  const end = written.endsWith('\n') ? lineEnd : '';
  return `${sign}${value.endsWith('\n') ? '' : '-'}${lineEnd}${lines.map((line) => (line === '' ? '' : indent + line)).join(lineEnd)}${end}`;
}
