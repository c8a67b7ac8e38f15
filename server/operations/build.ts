import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { BuildMissing } from './built';
import { bundle } from './bundle';

/** Makes all that the site runs from: Next's build, its output on ours, then the server's. Throws `BuildMissing` when one fails. */
export async function build(root: string): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [next, 'build'], { cwd: root, stdio: 'inherit', env });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new BuildMissing('next build failed; see above'))));
  });
  // Last: Next clears its folder first, so that where this is, both are.
  await bundle(root);
}
