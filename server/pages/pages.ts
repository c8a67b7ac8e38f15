import { GIVING } from '@/lib/donation/paths';
import { notingPassing } from '@/lib/process/passing';
import { Entity } from '../http/entity';
import { finishHtml } from './finishHtml';
import { caching, contentSecurityPolicy, isText, openToOthers, speculationRules, type Headers } from '../http/headers';
import type { RenderQueue } from './renderQueue';
import type { Render, Rendered } from './renderer';
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

/** The private route that draws an error page; readers cannot reach it. */
export const errorPath = (status: number): string => `/erreur/${status}`;

/** The same for an article that was withdrawn: the page says when and why. */
export const withdrawnPath = (slug: string): string => `${errorPath(410)}/${slug}`;

const CACHED_ERRORS: ReadonlySet<string> = new Set([errorPath(404), errorPath(410)]);

/** The other origins that the forms of the page at a path may lead to. */
export type FormAction = (path: string) => readonly string[];

interface Parts {
  readonly render: Render;
  readonly queue: RenderQueue;
  readonly sheetAt: SheetAt;
  readonly security: Headers;
  readonly formAction: FormAction;
}

/** Makes a page's entity; `keys` fills with what it reads while it renders. */
export type MakePage = (path: string, keys: ReadonlySet<string>) => Promise<Entity>;

/** Makes what stands behind a path, a page or a file for machines: rendered when its turn comes, and compressed once. */
export function pageMaker({ render, queue, sheetAt, security, formAction }: Parts): MakePage {
  return async (path, keys) => {
    const { made: rendered, passing } = await queue.run(() => notingPassing(() => render(path)));
    // What a reader has typed is in the query, and the message in the log.
    const address = path.split('?', 1).join('');
    if (rendered.status !== 200) throw new RenderFailed(address, rendered.status);
    const { body, headers } = rendered.type.startsWith('text/html') ? page(rendered, sheetAt, formAction(address)) : file(rendered);
    const entity = new Entity(body, {
      ...security,
      'cache-control': passing ? caching.never : cacheControl(address),
      // Nothing is noted of a page for one question or donor: it is not kept.
      ...(keys.size > 0 && { 'surrogate-key': [...keys].join(' ') }),
      ...headers,
    });
    if (isText(rendered.type)) await entity.compress();
    return entity;
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

function cacheControl(path: string): string {
  // Each answer has a form token of its own.
  if (path === GIVING.form || path.startsWith(`${GIVING.form}/`)) return caching.never;
  if (!path.startsWith('/erreur/')) return caching.page;
  return CACHED_ERRORS.has(path) || path.startsWith(withdrawnPath('')) ? caching.missing : caching.never;
}
