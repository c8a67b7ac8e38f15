import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { absent } from '../../files/stamp';

const service = z.enum(['websub', 'indexnow']);
const debt = z.object({ service, url: z.string() });
// The most frequent first: each is tried in turn.
const line = z.union([
  z.object({ article: z.string(), as: z.string().nullable(), at: z.string().optional() }),
  z.object({ journal: z.literal(1) }),
  z.object({ owe: debt }),
  z.object({ paid: debt }),
]);

/** One line of the file. */
export type Entry = z.output<typeof line>;
/** A service and an address that it has yet to be told of. */
export type Delivery = z.output<typeof debt>;

/** How a public article was when it was last looked at. */
export interface Known {
  /** Its standing. */
  readonly as: string;
  /** What its file was then (see `Library.sourceStamp`). */
  readonly at?: string | undefined;
}

/** What the file told when it was opened. */
export interface Told {
  /** True until a line says that the whole archive is known: nothing to compare with. */
  readonly isNew: boolean;
  /** By slug. */
  readonly known: ReadonlyMap<string, Known>;
  readonly owed: readonly Delivery[];
}

/**
 * What is known and owed, on disk: a JSON value a line, appended in one write for each change, so that a change and its
 * announcements are kept together or not at all, and publishing costs the same with 100,000 articles.
 */
export class Journal {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Reads the file, and writes it anew when it holds what no longer matters. A last line cut short by a crash is left out. */
  async open(): Promise<Told> {
    const text = (await readFile(this.#file, 'utf8').catch(absent)) ?? '';
    const entries = text.split('\n').flatMap(parse);
    const known = new Map<string, Known>();
    const owed = new Map<string, Delivery>();
    for (const entry of entries) apply(entry, known, owed);
    const isNew = !entries.some((entry) => 'journal' in entry);
    const told = { isNew, known, owed: [...owed.values()] };
    const lines = 1 + known.size + owed.size;
    if (isNew || !text.endsWith('\n') || text.split('\n').length !== lines + 1) await this.#rewrite(told);
    return told;
  }

  /** Adds lines; resolves once the system has them. */
  async add(entries: readonly Entry[]): Promise<void> {
    if (entries.length > 0) await appendFile(this.#file, print(entries));
  }

  async #rewrite({ isNew, known, owed }: Told): Promise<void> {
    const articles = [...known].map(([article, how]) => ({ article, ...how }));
    const entries: Entry[] = isNew ? [] : [{ journal: 1 }, ...articles, ...owed.map((owe) => ({ owe }))];
    const temporary = `${this.#file}.${process.pid}`;
    await mkdir(path.dirname(this.#file), { recursive: true });
    await writeFile(temporary, print(entries));
    await rename(temporary, this.#file);
  }
}

function apply(entry: Entry, known: Map<string, Known>, owed: Map<string, Delivery>): void {
  if ('owe' in entry) owed.set(deliveryKey(entry.owe), entry.owe);
  if ('paid' in entry) owed.delete(deliveryKey(entry.paid));
  if (!('article' in entry)) return;
  if (entry.as === null) known.delete(entry.article);
  else known.set(entry.article, { as: entry.as, at: entry.at });
}

export function deliveryKey({ service: to, url }: Delivery): string {
  return `${to} ${url}`;
}

function parse(text: string): Entry[] {
  try {
    const checked = line.safeParse(JSON.parse(text));
    return checked.success ? [checked.data] : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function print(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
