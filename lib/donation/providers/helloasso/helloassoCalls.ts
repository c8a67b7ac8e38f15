import type { z } from 'zod';
import { callJson, type Call } from '../callJson';
import { ProviderFailure } from '../failure';
import type { HelloAssoKeys } from './helloassoSettings';
import { helloAssoTokens } from './helloassoTokens';

interface Asked {
  /** How the log names the call. */
  readonly name: string;
  readonly url: string;
  /** Sent as JSON by POST; without it, a GET. */
  readonly post?: object;
}

type Calls = <S extends z.ZodType>(asked: Asked, shape: S, budget: AbortSignal) => Promise<z.output<S>>;

/** Calls to HelloAsso's API in the name of the association. Rejects with `ProviderFailure`. */
export function helloAssoCalls(keys: HelloAssoKeys, now: () => number): Calls {
  const tokens = helloAssoTokens(keys, now);
  const call: Calls = async (asked, shape, budget) => {
    const token = await tokens.get();
    const signal = AbortSignal.any([budget, AbortSignal.timeout(keys.timeoutMs)]);
    return callJson({ ...requestOf(asked, token), signal }, shape).catch((error: unknown) => {
      if (!(error instanceof ProviderFailure) || error.status !== 401) throw error;
      // Revoked early: once more with a new token. Throws when this one was new.
      tokens.refused(token);
      return call(asked, shape, budget);
    });
  };
  return call;
}

function requestOf({ name, url, post }: Asked, token: string): Omit<Call, 'signal'> {
  const authorization = `Bearer ${token}`;
  if (post === undefined) return { name, url, method: 'GET', headers: { authorization } };
  return { name, url, method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(post) };
}
