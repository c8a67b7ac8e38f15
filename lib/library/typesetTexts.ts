import { LRUCache } from 'lru-cache';
import { typesetBeside, typesetText, UnmadeText, type SourceText, type TypesetText } from '../markdown/typesetText';
import { settings } from '../process/settings';
import { workAt } from '../process/stalls';

/** Bytes of typed texts: about 300 stories, each with what is made of it eight times as large. */
const KEPT_BYTES = 2 * 1024 * 1024;

/** Has texts typeset when they are asked for, and keeps what was made while the text and its pictures stay the same. */
export class TypesetTexts {
  readonly #kept = new LRUCache<string, () => TypesetText>({ maxSize: KEPT_BYTES, sizeCalculation: (_, typed) => 2 * typed.length });

  /** Rejects with `UnmadeText`, also for a text that has stopped the site. */
  async of(source: SourceText, folder?: string): Promise<TypesetText> {
    // The names of its pictures are looked for before anything is waited for, and what follows on its own turn.
    return guarded(source, () => typesetBeside(source, folder, settings().siteUrl, (...all) => guarded(source, () => this.#make(...all))));
  }

  #make(...all: Parameters<typeof typesetText>): TypesetText {
    const typed = JSON.stringify(all);
    const kept = this.#kept.get(typed) ?? once(() => typesetText(...all));
    this.#kept.set(typed, kept);
    return kept();
  }
}

function guarded<T>(source: SourceText, work: () => T): T {
  const done = workAt(source.path, () => ({ made: work() }), undefined);
  if (!done) throw new UnmadeText(source, 'it has stopped the site');
  return done.made;
}

/** Answers, or throws, ever again what the work did once: what fails takes as long as what does not. */
function once<T>(work: () => T): () => T {
  try {
    const made = work();
    return () => made;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
