import { rm } from 'node:fs/promises';

/** Removes a folder with all that is in it, also while whoever is ending still puts a file there. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
