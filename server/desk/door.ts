import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '@/lib/desk/protocol';
import { PREVIEW } from '../preview/previews';
import type { DeskSettings } from './settings';
import type { Tokens } from './token';

export type Entry = { readonly ok: true; readonly editor: string } | Turned;
interface Turned {
  readonly ok: false;
  readonly status: 400 | 403 | 405 | 421;
  /** For whoever asked. */
  readonly says: string;
}

export interface DoorParts extends Pick<DeskSettings, 'origin' | 'proxy'> {
  /** The port on which it listens. */
  readonly port: number;
  /** Who is at the desk where no proxy says it. */
  readonly own: string;
  readonly tokens: Tokens;
}

const turned = (status: Turned['status'], says: string): Turned => ({ ok: false, status, says });

/**
 * Lets in what a page of the desk's own asks, of somebody who is known: by the name under which it is asked for, which other sites' names
 * cannot be made to lead to (DNS rebinding); by where the asking page is; by the page's token. https://www.w3.org/TR/fetch-metadata/
 */
export function enter(request: IncomingMessage, parts: DoorParts): Entry {
  const { method = 'GET' } = request;
  if (!isOurHost(request, parts)) return turned(421, 'Le bureau ne répond pas à ce nom.');
  const editor = editorOf(request, parts);
  if (editor === undefined) return turned(403, 'Le bureau ne sait pas qui vous êtes : ouvrez-le par la page de connexion.');
  if (method === 'GET' || method === 'HEAD')
    return isSeenBy(request) ? { ok: true, editor } : turned(403, 'Cette page n’est pas pour un autre site.');
  if (method !== 'POST') return turned(405, 'Le bureau ne connaît pas cette demande.');
  if (!isOwnPost(request, parts)) return turned(403, 'Une autre page que celle du bureau a voulu écrire : rien n’a été fait.');
  const token = request.headers[TOKEN_HEADER];
  const isKnown = typeof token === 'string' && parts.tokens.isOurs(token, editor);
  return isKnown
    ? { ok: true, editor }
    : turned(403, 'Le bureau a redémarré depuis que cette page est ouverte ; rechargez-la. Votre texte est gardé.');
}

/** Names by which a browser on this machine, or one behind the proxy, asks for the desk. */
function hostsOf({ origin, port }: DoorParts): string[] {
  const own = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${String(port)}`);
  return origin === undefined ? own : [...own, new URL(origin).host];
}

function isOurHost({ rawHeaders, headers }: IncomingMessage, parts: DoorParts): boolean {
  return countOf(rawHeaders, 'host') === 1 && hostsOf(parts).includes((headers.host ?? '').toLowerCase());
}

function countOf(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((field, at) => at % 2 === 0 && field.toLowerCase() === name).length;
}

/** By the one header field of the one proxy; a field that came twice was sent by somebody else, too. */
function editorOf({ socket, headers, rawHeaders }: IncomingMessage, { proxy, own }: DoorParts): string | undefined {
  if (!proxy) return own;
  if ((socket.remoteAddress ?? '').replace(/^::ffff:/, '') !== proxy.address || countOf(rawHeaders, proxy.userHeader) !== 1)
    return undefined;
  const typed = headers[proxy.userHeader];
  // What is not ASCII comes as bytes of UTF-8 (RFC 9110, 5.5), which Node reads as Latin-1.
  const name = Buffer.from(String(typed), 'latin1').toString('utf8').replace(/\p{C}/gu, '').trim().slice(0, 100);
  return name === '' ? undefined : name;
}

/** A link from elsewhere may lead to the desk; what the page is made of, it asks for itself; a sandboxed frame is of no origin. */
function isSeenBy({ headers, url = '/' }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return url.startsWith(PREVIEW) || (url === '/' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');
}

/** Every browser sends `Origin` with a post. */
function isOwnPost({ headers }: IncomingMessage, parts: DoorParts): boolean {
  const site = headers['sec-fetch-site'];
  const origins = [...hostsOf(parts).map((host) => `http://${host}`), ...(parts.origin === undefined ? [] : [parts.origin])];
  return headers.origin !== undefined && origins.includes(headers.origin) && (site === undefined || site === 'same-origin');
}
