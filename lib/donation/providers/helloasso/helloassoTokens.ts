import * as z from 'zod';
import { callJson } from '../callJson';
import { ProviderFailure } from '../failure';
import type { HelloAssoKeys } from './helloassoSettings';

export interface Tokens {
  /** A token that should be good, asked for once however many callers wait. Rejects with `ProviderFailure`. */
  get(): Promise<string>;
  /** Drops a token that the API has refused. Throws `ProviderFailure` when a new one would be refused as well. */
  refused(token: string): void;
}

interface Token {
  readonly value: string;
  readonly askedAt: number;
  readonly expiresAt: number;
}

/** A token is renewed a minute before it expires, so that none does so on its way. */
const MARGIN_MS = 60_000;

/** Half a token's life: however long every token is refused, no process has more than two that are still good. */
const YOUNG_MS = 15 * 60_000;

/**
 * HelloAsso's access tokens: each lives 30 minutes and a key may hold 20 at most, so one is kept and shared. One that is
 * refused is replaced, but not while it is young: then the key is what is wrong, and a new token for every donor, or
 * even every minute, would use up the twenty.
 */
export function helloAssoTokens(keys: HelloAssoKeys, now: () => number): Tokens {
  let kept: Token | undefined;
  let asking: Promise<Token> | undefined;

  const ask = (): Promise<Token> => {
    asking ??= askForToken(keys, now)
      .then((token) => (kept = token))
      .finally(() => (asking = undefined));
    return asking;
  };

  return {
    get: async () => (kept && now() < kept.expiresAt - MARGIN_MS ? kept : await ask()).value,
    refused: (value) => {
      if (kept?.value !== value) return;
      if (now() - kept.askedAt < YOUNG_MS) throw new ProviderFailure('misconfigured', 'helloasso: a young token was refused');
      kept = undefined;
    },
  };
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** RFC 6749, 4.4. Its own time limit, not a caller's: others wait for the same token. */
async function askForToken({ apiUrl, clientId, clientSecret, timeoutMs }: HelloAssoKeys, now: () => number): Promise<Token> {
  const askedAt = now();
  const call = {
    name: 'helloasso token',
    url: `${apiUrl}/oauth2/token`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }).toString(),
    signal: AbortSignal.timeout(timeoutMs),
  } as const;
  const { access_token, expires_in } = await callJson(call, answer).catch((error: unknown) => {
    // RFC 6749, 5.2: a wrong client is a 400 or a 401.
    throw error instanceof ProviderFailure && error.status === 400
      ? new ProviderFailure('misconfigured', 'helloasso token: HTTP 400', 400)
      : error;
  });
  return { value: access_token, askedAt, expiresAt: askedAt + expires_in * 1000 };
}
