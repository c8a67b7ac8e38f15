import path from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import type { Library } from '@/lib/library/library';
import { openLibrary } from '@/lib/library/openLibrary';
import { articleText, SITE_YAML } from './paper';
import { temporaryFolder } from './temporaryFolder';

/** A paper whose library follows its folder. */
interface WatchedPaper {
  readonly library: Library;
  /** Where a file of the content folder lies. */
  readonly at: (file: string) => string;
  /** The keys of each change so far. */
  readonly told: string[][];
}

/** Opens a folder until the test is over, and sees to it that nothing was warned of. */
export async function watched(folder: string): Promise<WatchedPaper> {
  const warnings: unknown[] = [];
  const library = await openLibrary(folder, Date.now, { watch: true, warn: (warning) => warnings.push(warning) });
  const told: string[][] = [];
  library.onChange((keys) => told.push([...keys]));
  onTestFinished(async () => {
    await library.close();
    expect(warnings).toEqual([]);
  });
  return { library, at: (file) => path.join(folder, file), told };
}

/** A folder with a paper's settings, an article `a` and these files. */
export const paper = (files = {}): Promise<string> => temporaryFolder({ 'site.yaml': SITE_YAML, 'articles/a.md': articleText(), ...files });
/** What the front lists. */
export const latest = (library: Library): string =>
  library
    .list({ kind: 'latest' }, 0, 100)
    .map(({ slug }) => slug)
    .join(' ');
/** Waits until the front lists these, in the order of their slugs. */
export const until = (library: Library, slugs: string): Promise<void> =>
  vi.waitFor(() => expect(latest(library)).toBe(slugs), { timeout: 90_000, interval: 5 });
