import type { Converted } from '../converted';
import type { NoteKind } from '../notes';
import type { ImportedDocument } from '../source';
import type { Outcome } from '../write/writer';
import { MOST_KEPT, type Counts, type Finding, type ImportReport, type Tell } from './report';

/** Characters of a field's value in a table. */
const LONGEST_EXAMPLE = 80;

/** Counts what an import does, and keeps what a person should look at. */
export class Tally {
  readonly #findings: Finding[] = [];
  readonly #found = new Map<NoteKind, number>();
  readonly #kinds = { article: 0, page: 0, author: 0 };
  readonly #outcomes = { written: 0, unchanged: 0, edited: 0, removed: 0 };
  readonly #homeless = new Map<string, { count: number; readonly example: string }>();
  #files = 0;
  #links = 0;
  #addresses = 0;
  #words = 0;
  #lostWords = 0;

  /** `found` is told every finding; of very many, only the first of each kind are kept. */
  constructor(readonly found: Tell = () => undefined) {}

  readonly tell: Tell = (finding) => {
    const count = (this.#found.get(finding.kind) ?? 0) + 1;
    this.#found.set(finding.kind, count);
    this.found(finding);
    // A copy of the message, which may be made of slices of the archive and would hold all of it.
    if (count <= MOST_KEPT) this.#findings.push({ ...finding, message: structuredClone(finding.message) });
  };

  /** A text was converted, with so many links to new addresses; so many old addresses lead to it. */
  text(kind: ImportedDocument['kind'], { words, lost }: Converted, links: number, addresses: number): void {
    this.#kinds[kind] += 1;
    this.#words += words;
    this.#lostWords += lost.length;
    this.#links += links;
    this.#addresses += addresses;
  }

  /** A document has a field that has no place here. */
  homeless(name: string, value: string): void {
    const known = this.#homeless.get(name);
    if (known) known.count += 1;
    else this.#homeless.set(structuredClone(name), { count: 1, example: structuredClone(value.slice(0, LONGEST_EXAMPLE)) });
  }

  file(outcome: Outcome): void {
    this.#outcomes[outcome] += 1;
  }

  /** A picture or another file was copied. */
  beside(): void {
    this.#files += 1;
  }

  /** So many old addresses that are no document's were kept. */
  redirects(count: number): void {
    this.#addresses += count;
  }

  report(): ImportReport {
    const { article: articles, page: pages, author: authors } = this.#kinds;
    const { written, unchanged, edited, removed } = this.#outcomes;
    const counts: Counts = {
      articles,
      pages,
      authors,
      written,
      unchanged,
      edited: edited + removed,
      files: this.#files,
      links: this.#links,
      addresses: this.#addresses,
      words: this.#words,
      lostWords: this.#lostWords,
    };
    const homeless = [...this.#homeless].map(([name, field]) => ({ name, ...field })).sort((a, b) => b.count - a.count);
    return { counts, findings: this.#findings, found: this.#found, homeless };
  }
}
