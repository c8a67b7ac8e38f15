import { addressAt } from '@/lib/addresses/address';
import { localTarget, splitTarget } from '@/lib/addresses/canonical';
import { pictureAt } from '@/lib/addresses/pictureAddress';
import type { Library } from '@/lib/library/library';
import { readRequest } from '../http/request';
import { answerWith } from '../http/answer';
import { openLog } from '../operations/log';
import { openPictures } from '../site/openPictures';
import type { ServerSettings } from '../settings';
import type { Handle } from '../pages/renderer';

/** Puts pictures before Next's handler in development, as readers get them. */
export function devPictures(library: Library, { pictureDiskBytes, cacheBytes, logLevel }: ServerSettings, handle: Handle): Handle {
  const log = openLog(logLevel);
  const pictures = openPictures(library, { memoryBytes: cacheBytes / 4, diskBytes: pictureDiskBytes }, {}, log);
  return async (request, response) => {
    const { question } = readRequest(request);
    const [path, query = ''] = splitTarget(localTarget(question.target));
    const address = addressAt(path);
    if (address?.kind !== 'media' && address?.kind !== 'rendition') return handle(request, response);
    const found = await pictures
      .find(path, pictureAt(address, query), question.accept)
      .catch((error: unknown) => log.error({ err: error }, 'picture failed'));
    if (!found) return handle(request, response);
    if ('movedTo' in found) return void response.writeHead(302, { location: found.movedTo }).end();
    const { status, headers, body } = answerWith(found.entity, question, 'file');
    response.writeHead(status, headers).end(body);
  };
}
