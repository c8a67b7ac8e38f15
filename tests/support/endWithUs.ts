import type { ChildProcess } from 'node:child_process';

const children = new Map<ChildProcess, NodeJS.Signals>();

// A test run that is cut short takes what it has started with it: 'disconnect' is vitest itself being gone.
for (const event of ['exit', 'disconnect'] as const) {
  process.once(event, () => {
    for (const [child, signal] of children) child.kill(signal);
  });
}

/** Has `child` ended by `signal` when this process ends before it. */
export function endWithUs(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  children.set(child, signal);
  child.once('close', () => children.delete(child));
}
