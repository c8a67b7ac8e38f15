import type { z } from 'zod';
import { ProviderFailure, failureOfStatus } from './failure';
import { readJson } from '../../process/readJson';

export interface Call {
  /** How the log names it. */
  readonly name: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/**
 * One HTTP call that is answered with JSON of a known shape; what the shape does not name is dropped unread. Follows no
 * redirect, which would take the credentials along. Rejects with `ProviderFailure` only.
 */
export async function callJson<S extends z.ZodType>(call: Call, shape: S): Promise<z.output<S>> {
  const { name, url, signal, ...request } = call;
  const text = await fetch(url, { ...request, signal, redirect: 'error' })
    .then((response) => {
      if (!response.ok) throw failureOfStatus(name, response.status);
      return response.text();
    })
    .catch((error: unknown) => {
      throw error instanceof ProviderFailure ? error : transportFailure(name, signal);
    });
  const answer = shape.safeParse(readJson(text));
  if (!answer.success) throw new ProviderFailure('down', `${name}: the answer was not understood`);
  return answer.data;
}

/** No connection, a reset, a redirect; or our own patience at its end. */
function transportFailure(name: string, signal: AbortSignal): ProviderFailure {
  return signal.aborted ? new ProviderFailure('slow', `${name}: no answer in time`) : new ProviderFailure('down', `${name}: no answer`);
}
