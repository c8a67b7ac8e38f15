import { setImmediate as aTurn } from 'node:timers/promises';
import type { ReadingRules } from '../../content/article';
import { slugOf } from '../../content/contentFiles';
import { kindOf } from '../../content/kinds';
import { topOf, type Problem } from '../../content/problem';
import { mayHide } from '../../markdown/shownText';
import { UnmadeText } from '../../markdown/unmadeText';
import { RestartingWorker } from '../../process/restartingWorker';
import { diskFor, type Disk } from '../../files/disk';
import { TOO_SLOW, type ReadMany } from '../indexer/intake';
import type { FileRead } from '../index/files';
import { readingOf, type Reading } from '../indexer/readFile';
import { CHANGED_AGAIN, readSource, type Source } from '../indexer/readSource';
import type { Typeset } from '../indexer/typesetter';
import { workedMs } from './threadTime';
import { fromTexts, type FromTexts, type ToTexts } from './textMessages';

/** Milliseconds of its processor that a text may take to be set. A story of 3,000 words takes 10. */
const LIMIT_MS = 2000;
/** The same by the clock, however busy the machine is. */
const LONGEST_MS = 60_000;
/** How often, in milliseconds, it is looked whether that is over. */
const LOOK_EVERY = 100;
/** Fewer files are read before the other thread would have heard of them. */
const WORTH_TELLING = 50;
/** Files that each of two threads reads at a time: a message costs both as much as reading three. */
const SHARE = 50;
/** Files that the other thread is given before it has answered: some 40 ms, as long as this one needs to write 500 into the index. */
const AHEAD = 300;
/** A thread with room for gigabytes lets its garbage grow by so much before it collects it. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

interface Waiting {
  readonly resolve: (said: FromTexts) => void;
  readonly reject: (error: Error) => void;
}

/** What a question has taken so far. */
interface Spent {
  /** By the clock of `performance`. */
  readonly since: number;
  /** Milliseconds that the thread had worked before. */
  readonly before: number;
}

/** A text as it was read, and what was made of it, as JSON; nothing where it could not be read, and of what is no text. */
export interface Proof {
  readonly reading: FileRead;
  readonly typeset?: string | undefined;
}

const UNREAD = { stamp: '', digest: 0 } as const;

function tooSlow(file: string): Problem {
  return { ...topOf(file), message: TOO_SLOW };
}

function isOver({ since, before }: Spent, workedMs: number): boolean {
  return workedMs - before > LIMIT_MS || performance.now() - since > LONGEST_MS;
}

/** A thread met the bounds of its memory (https://nodejs.org/api/errors.html#err_worker_out_of_memory). */
function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/**
 * The thread that sets texts, one at a time and each within a limit, and reads most of many files. It is started for the
 * first of them: where nothing has changed since the last start, there is none.
 */
export class TextThread {
  readonly #folder: string;
  readonly #open: () => RestartingWorker;
  #worker: RestartingWorker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  /** Files that the thread has been given and not answered. */
  #ahead = 0;
  #turn: Promise<unknown> = Promise.resolve();
  /** The thread, once it hears questions. */
  #up: { readonly workedMs: () => number } | undefined;

  /** `failed` is told when the thread ends by itself; another follows. */
  constructor(folder: string, siteUrl: string, failed: (error: unknown) => void) {
    this.#folder = folder;
    this.#open = () =>
      new RestartingWorker({
        script: new URL('./textWorker.ts', import.meta.url),
        workerData: { folder, siteUrl },
        memory: MEMORY,
        heard: (message) => this.#hear(fromTexts.parse(message)),
        lost: (error) => {
          this.#up = undefined;
          const tooMuch = this.#tooMuch(error);
          if (tooMuch !== undefined) this.#hear({ kind: 'unmade', id: tooMuch, message: 'it takes more memory than a thread may have' });
          this.#forsake(error);
          if (tooMuch === undefined) failed(error);
        },
        isOver: (error) => this.#tooMuch(error) !== undefined,
      });
  }

  /** The question that took more memory than the thread may have: it answers one after the other. */
  #tooMuch(error: Error): number | undefined {
    const [underWay] = this.#waiting.keys();
    return isOutOfMemory(error) ? underWay : undefined;
  }

  /** Rejects with `UnmadeText` when it is the text's fault. */
  readonly typeset: Typeset = (manuscript) =>
    this.#inTurn(async () => {
      const said = await this.#ask({ kind: 'typeset', id: (this.#last += 1), manuscript });
      if (said.kind === 'typeset') return said.typeset;
      throw said.kind === 'unmade' ? new UnmadeText({ ...manuscript }, said.message) : new Error(`a text was not set: ${said.kind}`);
    });

  /** There, as many as keep the thread at work while this one writes; here, what is beyond those: whoever is faster reads more. */
  readonly readMany: ReadMany = async (files, rules) => {
    const readings = new Map<string, Reading>();
    const disk = diskFor(this.#folder, files);
    const rest = [...files];
    const unread: string[] = [];
    const here = async (some: readonly string[]): Promise<void> => {
      for (const file of some) readings.set(file, await this.#readHere(file, rules, disk));
    };
    const there = async (some: readonly string[]): Promise<void> => {
      this.#ahead += some.length;
      const said = await this.#read(some, rules).catch(() => undefined);
      this.#ahead -= some.length;
      if (said) some.forEach((file, at) => readings.set(file, said[at]));
      else unread.push(...some);
    };
    const given: Promise<void>[] = [];
    const isMany = files.length >= WORTH_TELLING;
    while (rest.length > 0) {
      if (isMany && this.#ahead < AHEAD) given.push(there(rest.splice(0, SHARE)));
      else await here(rest.splice(0, SHARE));
      // What the other has read is heard now, and it is given more.
      if (this.#ahead >= AHEAD) await aTurn();
    }
    await Promise.all(given);
    // What it could not do is done here.
    await here(unread);
    return readings;
  };

  /** What a text says that is in no file yet, as if it were this one, and what a page shows of it. */
  proofread(file: string, text: string, { timeZone, sections }: ReadingRules): Promise<Proof> {
    return this.#inTurn(async () => {
      const said = await this.#ask({ kind: 'proofread', id: (this.#last += 1), file, text, rules: { timeZone, sections } });
      if (said.kind === 'proofread') return said;
      if (said.kind !== 'unmade') throw new Error(`a text was not read: ${said.kind}`);
      return { reading: { ...UNREAD, path: file, slug: slugOf(file), kind: kindOf(file), problems: [tooSlow(file)] } };
    });
  }

  async close(): Promise<void> {
    await this.#worker?.close();
  }

  /** Reads a file on this thread, but for one whose text may take any time to be read. */
  async #readHere(file: string, rules: ReadingRules, disk: Disk): Promise<Reading> {
    const source = await readSource(this.#folder, file, disk);
    if (source === undefined || source === CHANGED_AGAIN) return source;
    if (!source.text.ok || !mayHide(source.text.value)) return readingOf(this.#folder, file, source, rules);
    const readings = await this.#inTurn(() => this.#read([file], rules));
    const unread: Source = { ...source, text: { ok: false, problems: [tooSlow(file)] } };
    return readings ? readings[0] : readingOf(this.#folder, file, unread, rules);
  }

  /** Files as the thread reads them; `undefined` when it takes too long. */
  async #read(files: readonly string[], { timeZone, sections }: ReadingRules): Promise<readonly Reading[] | undefined> {
    const said = await this.#ask({ kind: 'read', id: (this.#last += 1), files: [...files], rules: { timeZone, sections } });
    if (said.kind === 'unmade') return undefined;
    if (said.kind !== 'read') throw new Error(`files were not read: ${said.kind}`);
    return said.readings.map((reading) => (reading === 'moved' ? CHANGED_AGAIN : (reading ?? undefined)));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Whoever takes too long is replaced, whatever it is doing; a question that waits for the thread to come up is not counted. */
  #ask(question: ToTexts): Promise<FromTexts> {
    const worker = (this.#worker ??= this.#open());
    return new Promise((resolve, reject) => {
      let spent: Spent | undefined;
      const watch = setInterval(() => {
        if (this.#up) spent ??= { since: performance.now(), before: this.#up.workedMs() };
        if (!spent || !this.#up || !isOver(spent, this.#up.workedMs())) return;
        clearInterval(watch);
        this.#up = undefined;
        worker.replace();
        const { id } = question;
        this.#hear({ kind: 'unmade', id, message: `it takes more than ${LIMIT_MS} ms` });
        this.#forsake(new Error('the thread has been replaced'));
      }, LOOK_EVERY);
      const settle =
        <T>(next: (value: T) => void) =>
        (value: T): void => {
          clearInterval(watch);
          next(value);
        };
      this.#waiting.set(question.id, { resolve: settle(resolve), reject: settle(reject) });
      if (!worker.tell(question)) this.#forsake(new Error('the thread is being started again'));
    });
  }

  #hear(said: FromTexts): void {
    if (said.kind === 'up') {
      this.#up = { workedMs: () => workedMs(said.thread) };
      return;
    }
    this.#waiting.get(said.id)?.resolve(said);
    this.#waiting.delete(said.id);
  }

  #forsake(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
