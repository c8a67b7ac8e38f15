import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the interface's words are, for a translator to find; `content/` has the paper's. */
const WORDS = ['lib/text/words.ts', 'lib/text/errorWords.ts', 'lib/donation/words.ts', 'lib/donation/tax.ts'];
/** The desk is the editors’ own, in French as the checks are: its words stand beside what they name. */
const DESK = ['components/desk', 'lib/desk', 'server/desk'];
/** What it writes into a text is set by the site, as what anybody types. */
const TYPED = 'components/desk/text/blocks.ts';
/** What readers and their machines are sent. */
const SAYING = ['app', 'components', 'lib/discovery', 'server/site/lastResort.ts'];

/** What no sentence of this code's language, English, has in it. */
const FRENCH = /[À-ÖØ-öø-ÿŒœ’«»]|(?<!\p{L})(?:aux?|avec|des?|du|est|et|les?|la|par|pour|sur|une?) \p{L}/iu;
/** A space that lets a line begin with a tall sign, or end with an opening guillemet. */
const BREAKING = / [;:!?»]|« /u;
const TYPED_APOSTROPHE = /\p{L}'\p{L}/u;

const isOfDesk = (file: string): boolean => DESK.some((room) => file.startsWith(`${room}/`));

describe.each(SAYING)('%s', (room) => {
  const sources = sourcesOf(room).filter((file) => !isOfDesk(file));

  it.each(sources)('%s has no French words of its own', (file) => {
    expect(textsIn(file).filter((text) => FRENCH.test(text))).toEqual([]);
  });

  it('has no words between its tags', () => {
    expect(sources.flatMap((file) => textsIn(file, 'tags'))).toEqual([]);
  });
});

it.each(WORDS)('%s has the words that a translator looks for', (file) => {
  expect(textsIn(file).some((text) => FRENCH.test(text))).toBe(true);
});

it.each([...WORDS, ...DESK.flatMap(sourcesOf).filter((file) => file !== TYPED)])(
  '%s never lets a line break before a tall sign or inside guillemets',
  (file) => {
    const texts = textsIn(file).filter((text) => FRENCH.test(text));
    expect(texts.filter((text) => BREAKING.test(text) || TYPED_APOSTROPHE.test(text))).toEqual([]);
  },
);

/** What holds letters in a file: what stands in quotes, in backticks or between tags, and no comment. */
type Holder = 'string' | 'tags';

/** Those of a file's texts that hold a letter. */
function textsIn(file: string, ...holders: readonly Holder[]): string[] {
  const texts: Record<Holder, string[]> = { string: [], tags: [] };
  const { program, errors } = parseSync(file, readFileSync(path.join(ROOT, file), 'utf8'));
  expect(errors).toEqual([]);
  new Visitor({
    Literal: ({ value }) => void (typeof value === 'string' && texts.string.push(value)),
    TemplateElement: ({ value }) => void texts.string.push(value.cooked ?? value.raw),
    JSXText: ({ value }) => void texts.tags.push(value),
  }).visit(program);
  const asked = holders.length > 0 ? holders : (['string', 'tags'] as const);
  return asked.flatMap((holder) => texts[holder]).filter((text) => /\p{L}/u.test(text));
}

function sourcesOf(room: string): string[] {
  if (statSync(path.join(ROOT, room)).isFile()) return [room];
  return readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.split(path.sep).join('/')}`)
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file));
}
