import type { openPreviews } from '../preview/openPreviews';
import type { Previews } from '../preview/previews';

type Opened = Awaited<ReturnType<typeof openPreviews>>;

/** The first draw of a process took 850 ms, the second 70, the sixth 50: by then its code is compiled. */
const DRAWS = 5;

/** Previews that are opened when somebody asks for one: the framework takes a second of this thread. */
export class LatePreviews implements Pick<Previews, 'draw' | 'find'> {
  readonly #open: () => Promise<Opened>;
  #opened: Promise<Opened> | undefined;
  /** An editor asks, or it is over: nothing is to be drawn but for them. */
  #isBusy = false;

  constructor(open: () => Promise<Opened>) {
    this.#open = open;
  }

  async draw(file: string, text: string): ReturnType<Previews['draw']> {
    this.#isBusy = true;
    return (await this.#previews()).draw(file, text);
  }

  async find(target: string, accept: string | undefined): ReturnType<Previews['find']> {
    return (await this.#previews()).find(target, accept);
  }

  /** Draws a text until the code that draws is compiled: the first key of an editor is answered as fast as the others then. */
  async predraw(file: string, text: string): Promise<void> {
    for (let drawn = 0; drawn < DRAWS && !this.#isBusy; drawn += 1) await (await this.#previews()).draw(file, text);
  }

  async close(): Promise<void> {
    this.#isBusy = true;
    await (await this.#opened)?.close();
  }

  async #previews(): Promise<Previews> {
    return (await (this.#opened ??= this.#open())).previews;
  }
}
