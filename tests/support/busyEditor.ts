import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleText } from './paper';
import { seeded } from './random';

const SECTIONS = ['politique', 'economie', 'societe'];
const TOPICS = ['Or', 'Eau', 'Feu', 'Air', 'Terre'];

/** Stands at the end of every article's text: a text without it is half a text. */
export const LAST_WORDS = 'Fin de l’article d’essai.';
/** Stands in every text that no reader may see. */
export const SECRET = 'Ceci n’est pas encore public.';

/** An editor who works through a folder in an order that only the seed knows, and never leaves a mistake behind. */
export class BusyEditor {
  private readonly random: () => number;
  /** Addresses that articles have left, for another. */
  readonly left: string[] = [];
  /** Where each article's file lies, by slug. */
  private readonly files = new Map<string, string>();
  private written = 0;

  constructor(
    private readonly folder: string,
    seed: number,
  ) {
    this.random = seeded(seed);
  }

  get slugs(): string[] {
    return [...this.files.keys()];
  }

  /** Publishes, corrects, moves, renames, withdraws, drafts or deletes one file. */
  async work(): Promise<void> {
    const slug = this.pick(this.slugs);
    const chance = this.random();
    if (slug === undefined || chance < 0.35) return this.publish(this.newSlug());
    if (chance < 0.65) return this.save(slug, this.story());
    if (chance < 0.75) return this.save(slug, this.story({ withdrawn: '{ at: 2025-06-11, reason: Erreur }' }));
    if (chance < 0.85) return this.save(slug, this.story({ draft: 'true', headline: SECRET }, `${SECRET} ${LAST_WORDS}`));
    if (chance < 0.92) return this.move(slug);
    if (chance < 0.96) return this.rename(slug);
    return this.remove(slug);
  }

  private publish(slug: string): Promise<void> {
    this.files.set(slug, `articles/${this.place()}${slug}.md`);
    return this.save(slug, this.story());
  }

  /** As editors' programs do it: half of them write in place, the others beside it and exchange the names. */
  private async save(slug: string, text: string): Promise<void> {
    const at = path.join(this.folder, this.files.get(slug) ?? `articles/${slug}.md`);
    await mkdir(path.dirname(at), { recursive: true });
    if (this.random() < 0.5) return writeFile(at, text);
    await writeFile(`${at}.tmp`, text);
    await rename(`${at}.tmp`, at);
  }

  private async move(slug: string): Promise<void> {
    const from = this.files.get(slug) ?? '';
    const to = `articles/${this.place()}${slug}.md`;
    await mkdir(path.dirname(path.join(this.folder, to)), { recursive: true });
    await rename(path.join(this.folder, from), path.join(this.folder, to));
    this.files.set(slug, to);
  }

  /** Another address; the old one stays behind as an alias. */
  private async rename(slug: string): Promise<void> {
    const from = this.files.get(slug) ?? '';
    const next = this.newSlug();
    const to = `${path.posix.dirname(from)}/${next}.md`;
    await rename(path.join(this.folder, from), path.join(this.folder, to));
    this.files.delete(slug);
    this.files.set(next, to);
    this.left.push(slug);
    await this.save(next, this.story({ aliases: `[/articles/${slug}]` }));
  }

  private newSlug(): string {
    return `essai-${String((this.written += 1))}`;
  }

  private async remove(slug: string): Promise<void> {
    await rm(path.join(this.folder, this.files.get(slug) ?? ''));
    this.files.delete(slug);
  }

  private story(fields: Readonly<Record<string, string>> = {}, end = LAST_WORDS): string {
    const number = Math.floor(this.random() * 1e9);
    const day = String(1 + Math.floor(this.random() * 28)).padStart(2, '0');
    const month = String(1 + Math.floor(this.random() * 9)).padStart(2, '0');
    const all = {
      headline: `L’essai numéro ${String(number)}`,
      section: this.pick(SECTIONS) ?? 'politique',
      publishedAt: `2025-${month}-${day}`,
      topics: `[${String(this.pick(TOPICS))}, ${String(this.pick(TOPICS))}]`,
      byline: '[Prénom Nom]',
      ...fields,
    };
    return articleText(all, `${'Un mot après l’autre. '.repeat(20 + Math.floor(this.random() * 200))}\n\n${end}`);
  }

  private place(): string {
    return this.pick(['', '2025/', '2025/06/', 'autre/']) ?? '';
  }

  private pick<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)];
  }
}
