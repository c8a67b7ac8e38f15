import matter from 'gray-matter';
import { cleanBody } from './cleanBody';
import { fenceProblem } from './fences';
import type { Checked } from '../problem';
import { readPlainYaml, readYaml, type YamlSource } from './yamlSource';

/** A content file, taken apart: checked fields come from `source`, the Markdown is `body`. */
export interface FrontMatter {
  readonly source: YamlSource;
  readonly body: string;
  /** The line of the file at which `body` starts, 1-based. */
  readonly bodyLine: number;
}

/** Splits a content file into its YAML and its Markdown. Nothing in the file is ever run. */
export function readFrontMatter(file: string, text: string): Checked<FrontMatter> {
  // A CR before the closing fence would become part of the last field.
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const fence = fenceProblem(file, plain);
  if (fence) return { ok: false, problems: [fence] };
  const closing = plain.indexOf('\n---', '---'.length);
  const end = closing + '\n---'.length;
  // The plainest fields, of nearly all files, need nobody to find where they end: that alone would take twice as long as reading them.
  const simple = readPlainYaml(file, plain.slice('---'.length, closing));
  const source = simple ? { ok: true as const, value: simple } : readFields(file, plain.slice(0, end));
  const content = cleanBody(plain.slice(end));
  const bodyLine = plain.slice(0, end).split('\n').length + (/^\s*/.exec(content)?.[0].split('\n').length ?? 1) - 1;
  return source.ok ? { ok: true, value: { source: source.value, body: content.trim(), bodyLine } } : source;
}

/** Of a file's head, its fences included: gray-matter copies what it is given, so that it is not given the text. */
function readFields(file: string, head: string): Checked<YamlSource> {
  let source: Checked<YamlSource> = readYaml(file, '');
  matter(head, {
    engines: {
      // gray-matter finds the fences. What it hands over starts behind the opening `---`, so line numbers are the file's.
      yaml: (yaml: string) => {
        source = readYaml(file, yaml);
        return {};
      },
    },
  });
  return source;
}
