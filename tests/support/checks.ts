import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ensureBuilt } from './globalSetup';
import { root } from './run';

// What `npm test` does before the tests: most of it keeps one processor busy, and half of the time is saved by doing two things at once.

/** Runs `npm run <name>`, and says what it has said once it is over. Rejects when it has failed. */
async function check(name: string): Promise<void> {
  const child = spawn('npm', ['run', name], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  process.stdout.write(said.join(''));
  if (child.exitCode !== 0) throw new Error(`npm run ${name} has failed`);
}

/** Does these at once and waits for all of them, so that each has said what is wrong. Rejects when one has failed. */
async function together(...all: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(all)).flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

try {
  await together(check('types'), check('lint'));
  // The build clears .next, in which those two read.
  await together(ensureBuilt(), check('format'), check('unused'));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
