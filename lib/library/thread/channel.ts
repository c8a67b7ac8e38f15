import { ContentError } from '../../content/problem';
import type { IndexerLink } from '../indexLibrary';
import type { FromIndexer, Level, Purged, ToIndexer } from './messages';

/** What whoever reads an index hears of the one that writes it. */
export interface Heard {
  /** The index can be read; again when it was made anew. */
  readonly open: (file: string) => void;
  readonly compared: (ms: number) => void;
  readonly changed: () => void;
  readonly progress: (files: number) => void;
  readonly warned: (error: unknown) => void;
  readonly log: (level: Level, fields: object, message: string) => void;
  readonly purged: (told: Purged) => void;
  readonly refused: (error: ContentError) => void;
}

/** Asks an indexer that is elsewhere, by messages that `tell` sends; it answers false while nobody hears them. */
export class Channel {
  readonly #asked = new Map<number, { readonly resolve: (typeset: string | undefined) => void; readonly reject: (error: Error) => void }>();
  #last = 0;

  constructor(
    readonly tell: (message: ToIndexer) => boolean,
    readonly heard: Heard,
  ) {}

  link(close: () => Promise<void>): IndexerLink {
    return {
      set: (of, slug) => this.#ask((id) => ({ kind: 'set', id, of, slug })),
      rescan: async () => {
        await this.#ask((id) => ({ kind: 'rescan', id }));
      },
      wake: (epochMs, keys) => void this.tell({ kind: 'wake', epochMs, keys: [...keys] }),
      close,
    };
  }

  hear(said: FromIndexer): void {
    switch (said.kind) {
      case 'open':
        this.heard.open(said.file);
        break;
      case 'changed':
        this.heard.changed();
        break;
      case 'compared':
        this.heard.compared(said.ms);
        break;
      case 'progress':
        this.heard.progress(said.files);
        break;
      case 'warned':
        this.heard.warned(new Error(said.message));
        break;
      case 'log':
        this.heard.log(said.level, said.fields, said.message);
        break;
      case 'purged':
        this.heard.purged(said);
        break;
      case 'refused':
        this.heard.refused(new ContentError(said.problems));
        break;
      case 'done':
        this.#done(said.id, said.error, said.typeset);
        break;
    }
  }

  /** The indexer has ended: what it was asked is asked again by whoever wants it. */
  lost(error: Error): void {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }

  #ask(question: (id: number) => ToIndexer): Promise<string | undefined> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      if (!this.tell(question(id))) this.#done(id, 'the indexer is being started again');
    });
  }

  #done(id: number, error: string | undefined, typeset?: string): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error === undefined) asked?.resolve(typeset);
    else asked?.reject(new Error(error));
  }
}
