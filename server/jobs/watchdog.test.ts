import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { root } from '@/tests/support/run';

/** A process under a watchdog of two seconds, at two addresses and done with a third, whose event loop then stands still; answers how it ended. */
async function standStill(how: string) {
  const script = `import { Watchdog } from './server/jobs/watchdog';
    const watchdog = new Watchdog();
    watchdog.start({ stallSeconds: 2, isSilent: false, failed: console.error });
    for (const address of ['/', '/articles/a']) void watchdog.during(address, () => new Promise(() => undefined));
    await watchdog.during('/archives', async () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    ${how}
    process.exit(0);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [told] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { code: child.exitCode, signal: child.signalCode, addresses: /"addresses":(\[.*?\])/.exec(told)?.[1] };
}

const ENDED = { code: null, signal: 'SIGKILL', addresses: '["/","/articles/a"]' };

test.for([
  ['that works without an end is ended, and says at which addresses it was', 'for (;;);', ENDED],
  [
    'that waits a while and takes no processor meanwhile is not',
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);',
    { code: 0, signal: null, addresses: undefined },
  ],
  ['that waits without an end is ended in the end', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);', ENDED],
] as const)('a process %s', { timeout: 60_000 }, async ([, how, end]) => {
  expect(await standStill(how)).toEqual(end);
});
