import { findCard } from '@/lib/discovery/card/plainCard';
import type { Library } from '@/lib/library/library';
import { Drawing } from '../cards/drawing';
import type { Log } from '../operations/log';
import type { Handle } from '../pages/renderer';

const CARD = /^\/cartes\/([a-z0-9-]+)\//;

/** Puts the social cards before Next's handler in development: each is drawn on a new thread, and so by the code as it is now. */
export function devCards(library: Library, log: Log, handle: Handle): Handle {
  return async (request, response) => {
    const card = findCard(library, CARD.exec(request.url ?? '')?.[1] ?? '');
    if (!card) return handle(request, response);
    const drawing = new Drawing((err) => log.error({ err }, 'the thread that draws social cards ended'));
    try {
      const png = await drawing.draw({ text: card.text, logo: library.site.publisher.logo });
      response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' }).end(png);
    } catch (err) {
      log.error({ err, file: card.file }, 'card failed');
      response.writeHead(500).end();
    } finally {
      await drawing.close();
    }
  };
}
