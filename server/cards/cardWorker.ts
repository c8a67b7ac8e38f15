import { constants, platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { toCardWorker, type FromCardWorker } from './cardMessages';
import { drawCard } from './drawCard';

// The thread that draws social cards, one after the other: it may be ended at any moment, and knows nothing to be saved.

const say = (message: FromCardWorker, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(message, moved);

// A question to the search is more urgent than a card, and its thread has the lowest priority: beside one of normal priority it
// got a hundredth of a core. Only under Linux is this the priority of this thread alone.
if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

// The first drawing compiles two WebAssembly modules and parses the fonts: half a second that is no card's.
await drawCard({ text: { name: 'A', section: 'A', headline: 'A', date: 'A' } });

parentPort?.on('message', (message: unknown) => {
  const card = toCardWorker.parse(message);
  say({ kind: 'begun' });
  drawCard(card).then(
    (png) => say({ kind: 'drawn', png }, [png.buffer]),
    (error: unknown) => say({ kind: 'failed', message: String(error) }),
  );
});
