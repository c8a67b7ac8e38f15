import { isDeepStrictEqual } from 'node:util';
import type { ReadingRules } from '../../content/article';
import { isReadAlone, isTextKind, SITE_FILE, type TextKind } from '../../content/kinds';
import { topOf, type Problem } from '../../content/problem';
import { isUnmade } from '../../markdown/unmadeText';
import { inParallel } from '../../files/inParallel';
import { fieldsOf } from '../index/fields';
import type { FileRead } from '../index/files';
import type { IndexWriter } from '../index/indexWriter';
import { Absences } from './absences';
import { textBeside } from './beside';
import { readContentFile, type Reading } from './readFile';
import { CHANGED_AGAIN } from './readSource';
import { readingRules, readOfSite, readSiteFile } from './siteFile';
import type { Typeset } from './typesetter';

/** Files that are read at once: enough that the disk is never idle. */
const WIDTH = 16;
/** More texts at once are set when they are asked for. */
const SET_AT_ONCE = 100;
/** More files are read anew bit by bit when the paper's sections or hours are others. */
const READ_AT_ONCE = 1000;

/** Of a text of which nothing is made in the time there is. */
export const TOO_SLOW =
  'la mise en page de ce texte n’aboutit pas en deux secondes, et les lecteurs ne le voient pas ainsi ; simplifiez ce qui s’y imbrique (astérisques, citations, listes), puis enregistrez-le';

/** Reads files, by path; those that move meanwhile, or are gone, say so. */
export type ReadMany = (files: readonly string[], rules: ReadingRules) => Promise<ReadonlyMap<string, Reading>>;

/** What became of a text that was to be set. */
interface SetText {
  /** Of all that is told otherwise, where nothing can be made of it. */
  readonly keys: ReadonlySet<string>;
  /** What was made of it and cannot be written down, and why. */
  readonly unkept: { readonly typeset: string; readonly error: unknown } | undefined;
}

const NOTHING_SET: SetText = { keys: new Set(), unkept: undefined };

interface Parts {
  readonly folder: string;
  readonly writer: IndexWriter;
  /** Answers the present in epoch milliseconds. */
  readonly clock: () => number;
  readonly typeset: Typeset;
  readonly readMany?: ReadMany | undefined;
}

/** Reads files and takes them into the index. */
export class Intake {
  readonly absences: Absences;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.absences = new Absences(parts.folder);
  }

  /**
   * Takes these files in as they are now. Answers the keys of what is told otherwise, the files that moved while they were read, and
   * whether all others have to be looked at again, since they are read by other rules now.
   */
  async take(
    files: readonly string[],
  ): Promise<{ readonly keys: ReadonlySet<string>; readonly moved: string[]; readonly doubts: boolean }> {
    const { folder, writer, clock } = this.#parts;
    const asked = new Set([...files.map((file) => textBeside(file) ?? file), ...this.absences.files()]);
    const reads = new Map<string, FileRead | undefined>();
    const before = readingRules(writer.reader.site());
    const site = asked.has(SITE_FILE) ? readOfSite(await readSiteFile(folder)) : undefined;
    if (site) reads.set(SITE_FILE, site);
    const rules = typeof site?.fields === 'string' ? readingRules(fieldsOf('site', site.fields)) : before;
    const areOthers = !isDeepStrictEqual(rules, before);
    const doubts = areOthers && writer.files.count() > READ_AT_ONCE;
    if (areOthers && !doubts) for (const paths of writer.files.paths()) for (const path of paths) asked.add(path);
    const moved = await this.#read([...asked], rules, reads);
    if (reads.size <= SET_AT_ONCE) await inParallel([...reads.values()], 1, (read) => this.#set(reads, read));
    const keys = writer.take(reads, clock(), this.absences.problems());
    if (doubts) writer.files.doubtAll();
    return { keys, moved, doubts };
  }

  /** Takes in files of which the index holds nothing yet, without their words and without what is made of their texts. */
  async load(files: readonly string[]): Promise<string[]> {
    const reads = new Map<string, FileRead | undefined>();
    const moved = await this.#read(files, readingRules(this.#parts.writer.reader.site()), reads);
    this.#parts.writer.load(
      [...reads.values()].filter((read) => read !== undefined),
      this.#parts.clock(),
    );
    return moved;
  }

  /** Has what is made of a text made, when it is not. */
  async set(kind: TextKind, slug: string): Promise<SetText> {
    const { writer, clock } = this.#parts;
    const held = writer.reader.whole(kind, slug, writer.rules.typesetting);
    if (!held || held.typeset !== undefined) return NOTHING_SET;
    const { id, path, fields, body } = held;
    const typeset = await this.#typeset({ path, kind, slug, fields, body });
    const now = writer.reader.whole(kind, slug, '');
    if (now?.fields !== fields || now.body !== body) return NOTHING_SET;
    if (typeof typeset === 'string') {
      try {
        writer.files.putTypeset(id, typeset);
        return NOTHING_SET;
      } catch (error) {
        // Readers are served also when the disk is full.
        return { ...NOTHING_SET, unkept: { typeset, error } };
      }
    }
    const refused = { path, kind, slug, ...writer.files.lastSeen(path), fields: null, problems: [typeset] };
    return { keys: writer.take(new Map([[path, refused]]), clock()), unkept: undefined };
  }

  /** Reads files into `reads`. Answers those that moved. */
  async #read(files: readonly string[], rules: ReadingRules, reads: Map<string, FileRead | undefined>): Promise<string[]> {
    const moved: string[] = [];
    const readMany = this.#parts.readMany ?? this.#readMany;
    for (const [file, reading] of await readMany(files.filter(isReadAlone), rules)) {
      if (reading === CHANGED_AGAIN) moved.push(file);
      else reads.set(file, reading);
    }
    await this.absences.doubt(reads);
    return moved;
  }

  readonly #readMany: ReadMany = async (files, rules) => {
    const readings = new Map<string, Reading>();
    await inParallel(files, WIDTH, async (file) => void readings.set(file, await readContentFile(this.#parts.folder, file, rules)));
    return readings;
  };

  /** A text that cannot be set is its file's problem; the version before stays up. */
  async #set(reads: Map<string, FileRead | undefined>, read: FileRead | undefined): Promise<void> {
    if (!read || typeof read.fields !== 'string') return;
    const { kind, fields } = read;
    if (!isTextKind(kind)) return;
    const typeset = await this.#typeset({ ...read, kind, fields, body: read.body ?? '' });
    const set = typeof typeset === 'string' ? { ...read, typeset } : { ...read, fields: undefined, problems: [typeset] };
    reads.set(read.path, set);
  }

  async #typeset(manuscript: Parameters<Typeset>[0]): Promise<string | Problem> {
    try {
      return await this.#parts.typeset(manuscript);
    } catch (error) {
      if (!isUnmade(error)) throw error;
      return { ...topOf(manuscript.path), message: TOO_SLOW };
    }
  }
}
