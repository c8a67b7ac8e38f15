import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { boundedBody, TooLong } from './boundedBody';
import { isPublicAddress } from './publicAddress';

/** Why nothing came of an address: a French half-sentence for its editor. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** How other machines are reached; tests say otherwise. */
export interface Reach {
  /** The IP addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly mayAsk: (ip: string) => boolean;
  readonly port: number;
  /** Certificates that are trusted besides the system's. */
  readonly ca?: string | undefined;
}

const INTERNET: Reach = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  mayAsk: isPublicAddress,
  port: 443,
};

export interface Fetched {
  /** After redirects. */
  readonly url: URL;
  /** Content-Type. */
  readonly type: string;
  readonly bytes: Buffer;
}

interface Wanted {
  /** What it has to be, as an Accept field. */
  readonly accept: string;
  /** Bytes, unpacked. */
  readonly most: number;
  /** Of what is longer, the beginning is enough. */
  readonly beginning?: boolean;
}

/** Redirects that are followed, and milliseconds for all of it. */
const LIMITS = { redirects: 5, ms: 15_000 };

/**
 * Fetches what is at an https address. Only public addresses are asked, also behind a redirect: names are resolved first, and the
 * connection goes to an address that was looked at. Throws `Unreachable`.
 */
export async function fetchPublic(address: string, wanted: Wanted, reach: Reach = INTERNET): Promise<Fetched> {
  const signal = AbortSignal.timeout(LIMITS.ms);
  try {
    let url = readAddress(address);
    for (let left = LIMITS.redirects; left >= 0; left -= 1) {
      const response = await ask(url, wanted, reach, signal);
      const to = redirection(response);
      if (to === undefined) {
        const bytes = await boundedBody(response, wanted.most, wanted.beginning ?? false);
        return { url, type: response.headers['content-type'] ?? '', bytes };
      }
      response.destroy();
      url = readAddress(to, url);
    }
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    if (error instanceof TooLong) throw new Unreachable(`envoie plus de ${Math.round(wanted.most / 1000)} Ko`, { cause: error });
    throw new Unreachable(signal.aborted ? `ne répond pas en ${LIMITS.ms / 1000} secondes` : `ne répond pas (${codeOf(error)})`, {
      cause: error,
    });
  }
  throw new Unreachable('renvoie sans fin d’une adresse à l’autre');
}

function readAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    throw new Unreachable('n’est pas une adresse https:// ordinaire, ou y renvoie');
  return url;
}

async function ask(url: URL, { accept }: Wanted, { resolve, mayAsk, port, ca }: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const ips = isIP(host) === 0 ? await Promise.race([resolve(host), endOf(signal)]) : [host];
  // One that is not public among others is a trick: which of them is asked would be up to the system.
  if (ips.length === 0 || !ips.every(mayAsk)) throw new Unreachable('n’est pas sur l’Internet public');
  const headers = {
    accept,
    'accept-language': 'fr, *;q=0.5',
    'accept-encoding': 'identity',
    'user-agent': 'Mozilla/5.0 (compatible; link cards)',
  };
  const options = {
    host,
    port,
    path: url.pathname + url.search,
    headers,
    lookup: answering(ips),
    signal,
    agent: false,
    ...(ca !== undefined && { ca }),
  };
  return new Promise((settle, reject) => {
    request(options, settle).once('error', reject).end();
  });
}

/** DNS has no end of its own. */
function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('late')), { once: true });
  });
}

/** The addresses that were looked at, in the place of another question to DNS, which may be answered otherwise. */
function answering(ips: readonly string[]): LookupFunction {
  const all = ips.map((address) => ({ address, family: isIP(address) }));
  return (_, options, done) => {
    const [first] = all;
    if (options.all === true || !first) done(null, all);
    else done(null, first.address, first.family);
  };
}

function redirection({ statusCode = 0, headers: { location } }: IncomingMessage): string | undefined {
  if ([301, 302, 303, 307, 308].includes(statusCode) && location !== undefined) return location;
  if (statusCode === 200) return undefined;
  throw new Unreachable(`répond par l’erreur ${statusCode}`);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'erreur';
  return 'code' in error ? String(error.code) : error.name;
}
