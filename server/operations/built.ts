import { existsSync } from 'node:fs';
import path from 'node:path';

/** There is nothing to serve, or the build went wrong. */
export class BuildMissing extends Error {
  override readonly name = 'BuildMissing';
}

/** True when there are pages to render: Next writes BUILD_ID last. */
export function isBuilt(root: string): boolean {
  return existsSync(path.join(root, '.next', 'BUILD_ID'));
}
