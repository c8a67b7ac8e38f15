import { routes } from '@/lib/addresses/routes';
import type { Library } from '@/lib/library/library';
import { givingSettings } from '@/lib/donation/settings';
import { settings } from '@/lib/process/settings';
import { Entity } from '../http/entity';
import { openGiving, paperOfGifts } from '../giving/giving';
import { reporter } from '../giving/report';
import { GivingPages } from '../giving/givingPages';
import { caching } from '../http/headers';
import { openLog } from '../operations/log';
import { renderBy, type Handle } from '../pages/renderer';
import type { ServerSettings } from '../settings';
import { destination } from '../site/gate';

/**
 * Puts giving before Next's handler in development, where it would draw the pages and nothing more: the same flow with
 * the same forms, on pages drawn anew each time, with Next's scripts.
 */
export async function devGiving(library: Library, { trustedProxies, logLevel }: ServerSettings, handle: Handle): Promise<Handle> {
  const render = renderBy(handle);
  const log = openLog(logLevel);
  const report = reporter(log, () => undefined);
  const { siteUrl } = settings();
  const giving = await openGiving({ settings: givingSettings(), trustedProxies, siteUrl, ...paperOfGifts(library), report });
  const draw = async (path: string): Promise<Entity> => {
    const { body, type } = await render(path);
    return new Entity(body, { 'content-type': type, 'cache-control': caching.never });
  };
  const cache = { get: async (path: string) => ({ entity: await draw(path), how: 'miss' as const }) };
  const pages = new GivingPages({ giving, cache, draw, security: {} });

  return async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const to = destination(url, library, new Map());
    if (to.kind !== 'giving') return handle(request, response);
    const answer = await pages.answer(to, { method, target: url, accepted: [], ifNoneMatch: undefined, accept: undefined }, request);
    if (!('refuse' in answer)) return void response.writeHead(answer.status, answer.headers).end(answer.body);
    const { body } = await render(routes.error(answer.refuse));
    response.writeHead(answer.refuse, [...answer.headers]).end(body);
  };
}
