import { setTimeout as sleep } from 'node:timers/promises';

/** Asks a server every 20 ms until it answers. Rejects after ten seconds, or when it has `ended` meanwhile. */
export async function untilAnswering(name: string, ask: () => Promise<unknown>, ended: Promise<unknown>): Promise<void> {
  const failed = ended.then(() => 'ended' as const);
  for (let tries = 0; tries < 500; tries += 1) {
    const answer = await Promise.race([failed, ask().catch(() => undefined)]);
    if (answer === 'ended') break;
    if (answer !== undefined) return;
    await sleep(20);
  }
  throw new Error(`${name} does not answer`);
}
