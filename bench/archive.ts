import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleText } from '../tests/support/paper';
import { seeded } from '../tests/support/random';
import { root, run } from '../tests/support/run';

const SECTIONS = ['politique', 'economie', 'societe', 'medias'];
const WORDS =
  'accord budget caisse débat école forêt grève hausse impôt jury loi maire nuit œuvre port quartier réforme saison train usine vote'.split(
    ' ',
  );
const SYLLABLES =
  'ba cor dé fin gra hu jou lai mon nel où pir qué ris sol tan ur vé za bli chon dre fla gné mar pla stra tion vou ment'.split(' ');
/** Different words of an archive, the common ones first: of a novelist’s order, which an index feels. */
export const VOCABULARY = [...WORDS, ...Array.from({ length: 20_000 }, (_, number) => madeUp(number))];
const FIRST = Date.UTC(2005, 0, 1);
const LAST = Date.UTC(2025, 0, 1);

/**
 * Adds `count` articles to a content folder, the same ones each time: some 4 KB each, by year and month, or those of the
 * program that BENCH_ARCHIVE names. Rejects when that program fails.
 */
export async function fillArchive(folder: string, count: number): Promise<void> {
  const program = process.env.BENCH_ARCHIVE;
  if (program === undefined) return writeArchive(folder, count);
  const { code, stderr } = await run(process.execPath, [program, String(count), folder, '--site', path.join(root, 'content')]);
  if (code !== 0) throw new Error(`BENCH_ARCHIVE failed:\n${stderr}`);
}

async function writeArchive(folder: string, count: number): Promise<void> {
  const random = seeded(count);
  const pick = (all: readonly string[]): string => all[Math.floor(random() * all.length)] ?? '';
  // The nth word comes 1/n as often as the first, as in any language (Zipf): the logarithm of its place is spread evenly.
  const word = (): string => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? '';
  const words = (length: number): string => Array.from({ length }, word).join(' ');
  const made = new Set<string>();
  for (let number = 0; number < count; number += 1) {
    const date = new Date(FIRST + Math.floor(random() * (LAST - FIRST))).toISOString();
    const below = path.join(folder, 'articles', date.slice(0, 4), date.slice(5, 7));
    if (!made.has(below)) await mkdir(below, { recursive: true });
    made.add(below);
    const fields = {
      headline: `L’${words(5)}`,
      standfirst: `Un chapô sur ${words(12)}.`,
      section: pick(SECTIONS),
      publishedAt: date,
      byline: `[${pick(WORDS)} ${pick(WORDS)}]`,
      topics: `[${pick(WORDS)}, ${pick(WORDS)}, ${pick(WORDS)}]`,
    };
    const body = Array.from({ length: 12 }, () => `Le ${words(45)}.`).join('\n\n');
    await writeFile(path.join(below, `archive-${String(number)}.md`), articleText(fields, body));
  }
}

/** Three syllables, others for each number. */
function madeUp(number: number): string {
  const digits = [number, Math.floor(number / SYLLABLES.length), Math.floor(number / SYLLABLES.length ** 2)];
  return digits.map((digit) => SYLLABLES[digit % SYLLABLES.length]).join('');
}
