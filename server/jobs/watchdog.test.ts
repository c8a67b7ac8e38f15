import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '@/tests/support/run';
import { temporaryFolder } from '@/tests/support/temporaryFolder';

/** A process under a watchdog of two seconds, whose event loop then stands still; answers how it ended. */
async function standStill(how: string): Promise<readonly [code: number | null, signal: NodeJS.Signals | null]> {
  const file = path.join(await temporaryFolder({}), 'stalls.jsonl');
  const script = `import { Watchdog } from './server/jobs/watchdog';
    new Watchdog().start({ file: ${JSON.stringify(file)}, stallSeconds: 2, isSilent: true, failed: console.error });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    ${how}
    process.exit(0);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root, stdio: 'inherit' });
  await once(child, 'close');
  return [child.exitCode, child.signalCode];
}

test.for([
  ['that works without an end is ended', 'for (;;);', [null, 'SIGKILL']],
  [
    'that waits a while and takes no processor meanwhile is not',
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);',
    [0, null],
  ],
  ['that waits without an end is ended in the end', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);', [null, 'SIGKILL']],
] as const)('a process %s', { timeout: 60_000 }, async ([, how, end]) => {
  expect(await standStill(how)).toEqual(end);
});
