import * as z from 'zod';

// What is typed stays in the browser until the desk has it on the disk: after a crash, a closed window or a desk that was ended, it is
// found again. localStorage keeps it at once, even while a page is closed; a browser gives it 5 MB, five long texts.

const Kept = z.object({
  file: z.string(),
  /** The version on the disk that it was typed on; empty for a text that is not there yet. */
  version: z.string(),
  text: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type Kept = z.output<typeof Kept>;

const PREFIX = 'bureau:';

/** What was typed in a file and not saved. */
export function keptOf(file: string): Kept | undefined {
  return read(PREFIX + file);
}

/** Everything that was typed and not saved, newest first. */
export function allKept(): Kept[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  return keys.flatMap((key) => read(key) ?? []).sort((a, b) => b.at - a.at);
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
    localStorage.setItem(PREFIX + kept.file, JSON.stringify(kept));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export function forget(file: string): void {
  localStorage.removeItem(PREFIX + file);
}
