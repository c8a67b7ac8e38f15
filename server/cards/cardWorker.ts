import { parentPort } from 'node:worker_threads';
import { toCardWorker, type FromCardWorker } from './cardMessages';
import { drawCard } from './drawCard';

// The thread that draws social cards, one after the other: it may be ended at any moment, and knows nothing to be saved.

const say = (message: FromCardWorker, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(message, moved);

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
