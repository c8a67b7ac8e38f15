import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** There is nothing to serve, or the build went wrong. */
export class BuildMissing extends Error {
  override readonly name = 'BuildMissing';
}

/** True when `npm run build` has been here: Next writes BUILD_ID last. */
export function isBuilt(root: string): boolean {
  return existsSync(path.join(root, '.next', 'BUILD_ID'));
}

/** Runs Next's build, its output on ours. Throws `BuildMissing` when it fails. */
export async function build(root: string): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [next, 'build'], { cwd: root, stdio: 'inherit', env });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new BuildMissing('next build failed; see above'))));
  });
}
