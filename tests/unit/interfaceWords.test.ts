import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the interface's words are, for a translator to find; `content/` has the paper's. */
const WORDS = ['lib/text/words.ts', 'lib/text/errorWords.ts', 'lib/donation/words.ts', 'lib/donation/tax.ts'];
/** What readers and their machines are sent. */
const SAYING = ['app', 'components', 'lib/discovery', 'server/site/lastResort.ts'];

/** What no sentence of this code's language, English, has in it. */
const FRENCH = /[À-ÖØ-öø-ÿŒœ’«»]|(?<!\p{L})(?:aux?|avec|des?|du|est|et|les?|la|par|pour|sur|une?) \p{L}/iu;
/** A space that lets a line begin with a tall sign, or end with an opening guillemet. */
const BREAKING = / [;:!?»]|« /u;

describe.each(SAYING)('%s', (room) => {
  it.each(sourcesOf(room))('%s has no French words of its own', (file) => {
    expect(textsIn(file).filter((text) => FRENCH.test(text))).toEqual([]);
  });

  it('has no words between its tags', () => {
    expect(sourcesOf(room).flatMap((file) => textsIn(file, ts.isJsxText))).toEqual([]);
  });
});

it.each(WORDS)('%s never lets a line break before a tall sign or inside guillemets', (file) => {
  const texts = textsIn(file);
  expect(texts.some((text) => FRENCH.test(text))).toBe(true);
  expect(texts.filter((text) => BREAKING.test(text))).toEqual([]);
});

/** Those of a file's texts that hold a letter: what stands in quotes, in backticks or between tags, and no comment. */
function textsIn(file: string, isText: (node: ts.Node) => node is ts.LiteralLikeNode | ts.JsxText = isAnyText): string[] {
  const texts: string[] = [];
  const walk = (node: ts.Node): void => {
    if (isText(node)) texts.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return texts.filter((text) => /\p{L}/u.test(text));
}

function isAnyText(node: ts.Node): node is ts.LiteralLikeNode | ts.JsxText {
  return ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
}

function sourcesOf(room: string): string[] {
  if (statSync(path.join(ROOT, room)).isFile()) return [room];
  return readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.split(path.sep).join('/')}`)
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file));
}
