/** Where progress is shown. */
export interface Shown {
  readonly isTerminal: boolean;
  /** Of a line, in characters. */
  readonly columns: number;
  write(text: string): void;
}

/** Milliseconds between two pictures of a bar that eyes can follow, and between two lines of a log. */
const FRAME_MS = 100;
const LINE_MS = 5000;

/** Shows how far an import is: a bar on a terminal, else a line now and then. `now` is in milliseconds. */
export class Progress {
  #last = -Infinity;
  #began: number | undefined;

  constructor(
    readonly shown: Shown,
    readonly now: () => number,
  ) {}

  readonly tell = (done: number, of: number | undefined): void => {
    if (of !== undefined) this.#began ??= this.now();
    const isEnd = done === of;
    if (!isEnd && this.now() - this.#last < (this.shown.isTerminal ? FRAME_MS : LINE_MS)) return;
    this.#last = this.now();
    const line = of === undefined ? `Lecture : ${figure(done)} textes` : this.#line(done, of);
    this.shown.write(this.shown.isTerminal ? `\r\u001B[2K${line.slice(0, this.shown.columns - 1)}${isEnd ? '\n' : ''}` : `${line}\n`);
  };

  #line(done: number, of: number): string {
    const seconds = (this.now() - (this.#began ?? this.now())) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    const left = rate > 0 ? Math.ceil((of - done) / rate) : 0;
    const filled = Math.round((20 * done) / Math.max(1, of));
    const bar = this.shown.isTerminal ? `${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ` : '';
    return `${bar}${figure(done)} sur ${figure(of)}, ${figure(Math.round(rate))} par seconde${done < of ? `, encore ${duration(left)}` : ''}`;
  }
}

function figure(count: number): string {
  return count.toLocaleString('fr');
}

function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
