import { contentFiles } from '../content/contentFiles';
import type { Catalogue } from './catalogue/catalogue';
import type { Ahead, ContentReader } from './contentReader';
import { readFrontMatterBytes } from '../files/readBytes';
import { HeadThread } from './starting/headThread';
import { SITE_FILE } from './reading/scan';
import { STILL_UPLOAD } from './watching/awaitWriteFinish';
import type { SnapshotKeeper } from './starting/snapshotKeeper';
import type { Stamp } from '../files/stamp';
import type { Summarize } from './catalogue/summary';

interface LoadingParts {
  readonly folder: string;
  readonly desk: ContentReader;
  readonly catalogue: Catalogue;
  readonly summarize: Summarize;
  readonly snapshot: SnapshotKeeper | undefined;
  readonly clock: () => number;
  /** Whether another thread is to help with a large archive. */
  readonly inThread: boolean;
  readonly failed: (error: unknown) => void;
}

/** Articles of which a second thread, which takes 0.4 s to come up, is worth its while, and the bytes of their snapshot. */
const MANY = 2000;
const MANY_BYTES = 250_000;
/** Fewer files are read before another thread would have heard of them. */
const WORTH_TELLING = 200;

/** Fills the catalogue with what the folder holds, or with a snapshot reads what differs from it. Answers the files that are still to come to rest. */
export async function loadLibrary({
  folder,
  desk,
  catalogue,
  summarize,
  snapshot,
  clock,
  inThread,
  failed,
}: LoadingParts): Promise<string[]> {
  const withoutThread = (error: unknown): undefined => {
    failed(error);
    return undefined;
  };
  const thread = inThread && (await isLarge(folder, snapshot)) ? new HeadThread(folder, summarize) : undefined;
  try {
    // At once: one asks the disk, the other reads what the last process knew.
    const scanned = thread?.scan().catch(withoutThread);
    for (const filed of (await snapshot?.read()) ?? []) catalogue.articles.put(filed.file, filed);
    const differing = [...(await desk.differing(await scanned))];
    const fresh = new Set(differing.filter(isFresh).map(fileOf));
    const still = differing.map(fileOf).filter((file) => !fresh.has(file));
    const ahead: Ahead = async (files, rules) => {
      const read = thread && files.length >= WORTH_TELLING ? await thread.read(files, rules).catch(withoutThread) : undefined;
      return read ?? new Map();
    };
    const { intake, moved } = await desk.read(still, readFrontMatterBytes, ahead);
    snapshot?.compare(intake.articles);
    catalogue.shelve(intake);
    catalogue.open(clock());
    return [...fresh, ...moved];
  } finally {
    await thread?.close();
  }
}

/** By the size of the snapshot where there is one: listing 100,000 files takes a quarter of a second. */
async function isLarge(folder: string, snapshot: SnapshotKeeper | undefined): Promise<boolean> {
  const bytes = await snapshot?.size();
  if (bytes !== undefined) return bytes >= MANY_BYTES;
  // A folder that cannot be listed is told by the scan.
  return (await contentFiles(folder, 'articles', () => undefined)).length >= MANY;
}

type Differing = readonly [file: string, stamp: Stamp | undefined];

function fileOf([file]: Differing): string {
  return file;
}

/**
 * What changed a moment ago may still be on its way. By the disk's clock, which is this machine's; a drive's that runs
 * ahead makes files look fresh, and they are waited for.
 */
function isFresh([file, stamp]: Differing): boolean {
  return file === SITE_FILE || Date.now() - (stamp?.ctimeMs ?? 0) < STILL_UPLOAD;
}
