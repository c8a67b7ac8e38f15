/** Why a provider gave no payment page. Each has its own sentence, log code and metric label, all named by this word. */
export type FailureKind = 'slow' | 'down' | 'refusing' | 'limiting' | 'misconfigured';

/** The status our own answer has when the provider fails: 504 it took too long, 503 come back later, 502 it is not us. */
export const FAILURE_STATUS: Readonly<Record<FailureKind, number>> = {
  slow: 504,
  down: 502,
  refusing: 502,
  limiting: 503,
  misconfigured: 502,
};

/**
 * A provider that did not do what was asked. The message is for the log: a call and a status or code of the provider's,
 * never its text, a key or an address, since those can hold what a donor or an operator would not want there.
 */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';

  constructor(
    readonly kind: FailureKind,
    message: string,
    /** Of the provider's answer, when there was one. */
    readonly status?: number,
  ) {
    super(message);
  }
}

/**
 * What a provider was asked about, or `undefined` when it knows of no such thing (404). The id is the reader's own: one
 * that was made up is no failure, and must not call the operator.
 */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof ProviderFailure && error.status === 404) return undefined;
    throw error;
  });
}

/** What an HTTP status of a provider means when its own documentation says no more. */
export function failureOfStatus(call: string, status: number): ProviderFailure {
  return new ProviderFailure(kindOfStatus(status), `${call}: HTTP ${status}`, status);
}

function kindOfStatus(status: number): FailureKind {
  if (status === 429) return 'limiting';
  if ([401, 403, 404, 409].includes(status)) return 'misconfigured';
  if (status === 408 || status === 504) return 'slow';
  return status >= 500 ? 'down' : 'refusing';
}
