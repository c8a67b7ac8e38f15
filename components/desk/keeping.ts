import * as z from 'zod';

// What is typed stays in the browser until the desk has it on the disk: after a crash, a closed window or a desk that was ended, it is
// found again. localStorage keeps it at once, even while a page is closed; a browser gives it 5 MB, five long texts. All windows of a
// browser share it, so that each keeps its own texts under a name that it holds as a lock: a lock ends with its window, however that ends.

const Kept = z.object({
  file: z.string(),
  /** The version on the disk that it was typed on; empty for a text that is not there yet. */
  version: z.string(),
  text: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type Kept = z.output<typeof Kept>;

/** How `bureau:<window>:<file>` begins. */
const WINDOW = /^bureau:[a-z0-9]*/;
const own = `bureau:${[...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')}`;
const keyOf = (file: string): string => `${own}:${file}`;

/** Says to the browser's other windows, as long as this one is open, that what it keeps is in hand. */
export function holdWindow(): void {
  if ('locks' in navigator) void navigator.locks.request(own, () => new Promise(() => undefined));
}

/** Names of the windows that are open; a browser tells them to a page that came by https, or from its own machine. */
async function openWindows(): Promise<ReadonlySet<string | undefined>> {
  const { held = [] } = 'locks' in navigator ? await navigator.locks.query() : {};
  return new Set(held.map(({ name }) => name));
}

/** A text that a window keeps. */
export interface Place {
  readonly key: string;
  readonly window: string;
  readonly kept: Kept;
}

/** Everything that is kept, newest first. */
function places(): Place[] {
  return Object.keys(localStorage)
    .flatMap((key): Place[] => {
      const window = WINDOW.exec(key)?.[0];
      const kept = read(key);
      return window === undefined || kept === undefined ? [] : [{ key, window, kept }];
    })
    .sort((a, b) => b.kept.at - a.kept.at);
}

/** What was typed in a file in this window and not saved. */
export function keptOf(file: string): Kept | undefined {
  return read(keyOf(file));
}

/**
 * Makes this window's own what a window has kept of a file that is closed now, the newest. Answers whether another one that is open has
 * something of it that is not saved.
 */
export async function takeOver(file: string): Promise<boolean> {
  const open = await openWindows();
  const others = places().filter(({ window, kept }) => kept.file === file && window !== own);
  const left = others.find(({ window }) => !open.has(window));
  if (left && keptOf(file) === undefined) {
    // In this order: there may be no room for both.
    localStorage.removeItem(left.key);
    keep(left.kept);
  }
  return others.some(({ window }) => open.has(window));
}

/** What was typed and not saved, here and in windows that are closed, newest first. */
export async function allKept(): Promise<Place[]> {
  const open = await openWindows();
  return places().filter(({ window }) => window === own || !open.has(window));
}

export function drop({ key }: Place): void {
  localStorage.removeItem(key);
}

function read(key: string): Kept | undefined {
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Keeps a text; false when the browser has no room for it. */
export function keep(kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(kept.file), JSON.stringify(kept));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export function forget(file: string): void {
  localStorage.removeItem(keyOf(file));
}
