import { addressAt, routeOf } from '@/lib/addresses/address';
import type { Address, Kind } from '@/lib/addresses/book';
import { splitTarget } from '@/lib/addresses/canonical';
import { surrogateKey } from '@/lib/process/edgeKeys';
import { notingPassing } from '@/lib/process/passing';
import { Entity } from '../http/entity';
import { finishHtml } from './finishHtml';
import { caching, contentSecurityPolicy, isText, openToOthers, speculationRules, type Headers } from '../http/headers';
import type { Render, Rendered } from './renderer';
import type { StallGuard } from '../stalls/stallGuard';
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

/** The other origins that the forms of the page at a path may lead to. */
export type FormAction = (path: string) => readonly string[];

interface Parts {
  readonly render: Render;
  readonly guard: Pick<StallGuard, 'run'>;
  readonly sheetAt: SheetAt;
  readonly security: Headers;
  readonly formAction: FormAction;
}

/** Makes a page's entity; `keys` fills with what it reads while it renders. */
export type MakePage = (path: string, keys: ReadonlySet<string>) => Promise<Entity>;

/** Makes what stands behind a path, a page or a file for machines: rendered when its turn comes, and compressed once. */
export function pageMaker({ render, guard, sheetAt, security, formAction }: Parts): MakePage {
  return (path, keys) => {
    // What a reader has typed is in the query, and the message in the log.
    const [bare, query] = splitTarget(path);
    return guard.run(bare, async () => {
      const address = addressAt(bare);
      if (!address) throw new RenderFailed(bare, 404);
      const route = routeOf(address) + (query === undefined ? '' : `?${query}`);
      const { made: rendered, passing } = await notingPassing(() => render(route));
      if (rendered.status !== 200) throw new RenderFailed(bare, rendered.status);
      const { body, headers } = rendered.type.startsWith('text/html') ? page(rendered, sheetAt, formAction(bare)) : file(rendered);
      const entity = new Entity(body, {
        ...security,
        'cache-control': passing ? caching.never : cacheControl(address),
        // Nothing is noted of a page for one question or donor: it is not kept.
        ...(keys.size > 0 && { 'surrogate-key': surrogateKey(keys) }),
        ...headers,
      });
      if (isText(rendered.type)) await entity.compress();
      return entity;
    });
  };
}

function page({ body }: Rendered, sheetAt: SheetAt, formAction: readonly string[]): { body: Buffer; headers: Headers } {
  const html = finishHtml(body.toString(), sheetAt);
  const headers = {
    'content-security-policy': contentSecurityPolicy(html, formAction),
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

function cacheControl(address: Address): string {
  const isMissing = address.kind === 'error' && (address.status === '404' || address.status === '410');
  return isMissing ? caching.missing : (CACHING[address.kind] ?? caching.page);
}
