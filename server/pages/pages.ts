import { addressAt, routeOf } from '@/lib/addresses/address';
import type { Address, Kind } from '@/lib/addresses/book';
import { splitTarget } from '@/lib/addresses/canonical';
import { keysHeader } from '@/lib/discovery/edges/edgeKeys';
import { edgeSettings } from '@/lib/discovery/edges/settings';
import { newNotes, withNotes } from '@/lib/process/renderNotes';
import { Entity } from '../http/entity';
import { finishHtml } from './finishHtml';
import { caching, contentSecurityPolicy, isText, openToOthers, speculationRules, type Headers } from '../http/headers';
import type { Render, Rendered } from './renderer';
import type { RenderQueue } from '../jobs/renderQueue';
import type { Watchdog } from '../jobs/watchdog';
import type { SheetAt } from './style/sheets';

/** The framework answered something else than a page. */
export class RenderFailed extends Error {
  override readonly name = 'RenderFailed';

  constructor(
    address: string,
    readonly status: number,
  ) {
    super(`the framework answered ${address} with ${status}`);
  }
}

/** The other origins that the forms of the page at a path may lead to, by the page as it is finished. */
type FormAction = (path: string, html: string) => readonly string[];

interface Parts {
  readonly render: Render;
  readonly queue: RenderQueue;
  readonly watchdog: Pick<Watchdog, 'during'>;
  readonly sheetAt: SheetAt;
  readonly security: Headers;
  readonly formAction: FormAction;
  /** What each answer says of its use by machines. */
  readonly machineHeaders?: () => Headers;
  /** Has changes told whose word is still on its way: an article that is not there any more is a change, not a failure. */
  readonly catchUp: () => void;
}

/**
 * Makes a page's entity; `keys` fills with what it reads while it renders, and goes out in the header. Without it, for
 * a page that answers one question or donor and is not kept, there is none.
 */
export type MakePage = (path: string, keys?: Set<string>) => Promise<Entity>;

/** Makes what stands behind a path, a page or a file for machines: rendered when its turn comes, and compressed once. */
export function pageMaker(parts: Parts): MakePage {
  return (path, keys) => {
    // What a reader has typed is in the query, and the message in the log.
    const [bare, query] = splitTarget(path);
    const address = addressAt(bare);
    if (!address) return Promise.reject(new RenderFailed(bare, 404));
    const route = routeOf(address) + (query === undefined ? '' : `?${query}`);
    const { queue, watchdog } = parts;
    return queue.run(() => watchdog.during(bare, () => draw({ address, path: bare, route, keys }, parts)));
  };
}

/** What is asked of the framework. */
interface Asked {
  readonly address: Address;
  readonly path: string;
  /** Where `app/` makes it, with its query. */
  readonly route: string;
  readonly keys: Set<string> | undefined;
}

async function draw({ address, path, route, keys }: Asked, parts: Parts): Promise<Entity> {
  const { render, security, machineHeaders, catchUp } = parts;
  const notes = newNotes(keys);
  const rendered = await withNotes(notes, () => render(route));
  if (rendered.status !== 200) {
    catchUp();
    throw new RenderFailed(path, rendered.status);
  }
  const { body, headers } = rendered.type.startsWith('text/html') ? page({ address, path }, rendered, parts) : file(rendered);
  const entity = new Entity(body, {
    ...security,
    ...machineHeaders?.(),
    'cache-control': notes.isTemporary ? caching.never : cacheControl(address, keys !== undefined && keys.size > 0),
    ...(keys && keysHeader(keys)),
    ...headers,
  });
  if (isText(rendered.type)) await entity.compress();
  return entity;
}

/** In whose frames a page may stand, where it may stand in any. */
const ANCESTORS: Partial<Readonly<Record<Kind, string>>> = { ticker: "'self'" };

function page(
  { address, path }: Pick<Asked, 'address' | 'path'>,
  { body }: Rendered,
  { sheetAt, formAction }: Pick<Parts, 'sheetAt' | 'formAction'>,
): { body: Buffer; headers: Headers } {
  const html = finishHtml(body.toString(), sheetAt);
  const headers = {
    'content-security-policy': contentSecurityPolicy(html, { formAction: formAction(path, html), ancestors: ANCESTORS[address.kind] }),
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
    'speculation-rules': speculationRules,
  };
  return { body: Buffer.from(html), headers };
}

function file({ body, type, told }: Rendered): { body: Buffer; headers: Headers } {
  const headers = {
    ...openToOthers,
    'content-type': type,
    ...(isText(type) ? { vary: 'Accept-Encoding' } : {}),
    ...told,
  };
  return { body, headers };
}

/** How long others may keep what is neither a page nor a file like one. */
const CACHING: Partial<Readonly<Record<Kind, string>>> = {
  // Each answer has a form token of its own.
  giving: caching.never,
  giftPost: caching.never,
  giftThanks: caching.never,
  giftCancelled: caching.never,
  giftFailed: caching.never,
  giftDemo: caching.never,
  error: caching.never,
  withdrawal: caching.missing,
};

/** Only what has keys can be purged. */
function cacheControl(address: Address, hasKeys: boolean): string {
  if (address.kind === 'error' && (address.status === '404' || address.status === '410')) return caching.missing;
  return CACHING[address.kind] ?? (hasKeys && edgeSettings().purge ? caching.purgedPage : caching.page);
}
