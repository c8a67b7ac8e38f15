/** Lines are handed on when so many characters have come together, or when they have waited so long. */
const MOST_CHARACTERS = 32_768;
const LONGEST_MS = 1000;

/** Where lines go: pino's destination, a file descriptor that is written to off the main thread. */
interface Destination {
  write(text: string): unknown;
  flush(done: (error?: Error) => void): void;
}

/**
 * Gathers a log's lines and hands them on together. pino's destination gathers as well, but measures all that it holds
 * again with each line: 2 µs a line at 4 KB and 17 µs at 32 KB, against 0.1 µs here.
 */
export class GatheredLines {
  #lines = '';
  readonly #timer: NodeJS.Timeout;

  constructor(readonly destination: Destination) {
    this.#timer = setInterval(() => this.send(), LONGEST_MS).unref();
  }

  write(line: string): void {
    this.#lines += line;
    if (this.#lines.length >= MOST_CHARACTERS) this.send();
  }

  send(): void {
    if (this.#lines === '') return;
    this.destination.write(this.#lines);
    this.#lines = '';
  }

  /** For `log.flush`. */
  flush(done: (error?: Error) => void): void {
    this.send();
    this.destination.flush(done);
  }

  /** Hands nothing on by itself any more. */
  stop(): void {
    clearInterval(this.#timer);
  }
}
