import type { Kind } from '../../content/kinds';
import { topOf, type Problem } from '../../content/problem';
import { textIn, type Database } from './database';
import type { Named } from './fields';
import type { IndexReader } from './indexReader';

/** What editors have to mend between files: two that want one address, an old address that is somebody's. */
export class Clashes {
  readonly #write;

  constructor(
    database: Database,
    readonly reader: IndexReader,
  ) {
    this.#write = {
      known: database.prepare('SELECT path, problem FROM clashes WHERE name = ? ORDER BY path'),
      forget: database.prepare('DELETE FROM clashes WHERE name = ?'),
      add: database.prepare('REPLACE INTO clashes (name, path, problem) VALUES (?, ?, ?)'),
      aliases: database.prepare('SELECT DISTINCT key FROM aliases'),
    };
  }

  /** Looks again at these slugs and addresses; at every old address without `addresses`. Answers whether something differs. */
  find(names: Iterable<Named>, addresses: Iterable<string> = this.#write.aliases.all().map((row) => textIn(row) ?? '')): boolean {
    let differs = false;
    for (const { kind, slug } of names) differs = this.#put(`${kind}:${slug}`, this.#ofSlug(kind, slug)) || differs;
    for (const key of addresses) differs = this.#put(key, this.#ofAddress(key)) || differs;
    return differs;
  }

  #ofSlug(kind: Kind, slug: string): Problem[] {
    const [holder = '', ...others] = this.reader.rivals(kind, slug).map(({ path }) => path);
    return others.map((path) => ({
      ...topOf(path),
      message: `l’adresse « ${slug} » est déjà celle de ${holder} ; renommez l’un des deux fichiers`,
    }));
  }

  #ofAddress(key: string): Problem[] {
    const claims = this.reader.oldAddresses.claims(key);
    if (claims.length === 0) return [];
    const owner = this.reader.oldAddresses.ownerOf(key);
    return owner === undefined
      ? claims.slice(1).map((path) => taken(path, key, claims[0] ?? ''))
      : claims.map((path) => taken(path, key, owner));
  }

  #put(name: string, problems: readonly Problem[]): boolean {
    const known = this.#write.known.all(name).map((row) => textIn(row, 1));
    const now = problems.map((problem) => JSON.stringify([problem]));
    if (known.join() === now.join()) return false;
    this.#write.forget.run(name);
    problems.forEach(({ file }, at) => this.#write.add.run(name, file, now[at]));
    return true;
  }
}

function taken(path: string, key: string, owner: string): Problem {
  const whose = owner === path ? 'celle de cet article même' : `celle de ${owner}`;
  return { ...topOf(path), field: 'aliases', message: `l’ancienne adresse « ${key} » est déjà ${whose} ; retirez-la` };
}
