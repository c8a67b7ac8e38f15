import { ProviderFailure } from './failure';

/** All a donor waits for, in milliseconds: tokens, calls and retries together. */
export const BUDGET_MS = 8000;

/**
 * Gives `work` a signal and up to `budgetMs`, then rejects with `ProviderFailure('slow')` whether or not it heeds the
 * signal: Stripe's SDK takes none, and its own timeout starts again with every byte that trickles in.
 */
export async function withinBudget<T>(work: (signal: AbortSignal) => Promise<T>, budgetMs = BUDGET_MS): Promise<T> {
  const budget = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      budget.abort();
      reject(new ProviderFailure('slow', 'no answer within the time budget'));
    }, budgetMs);
  });
  try {
    return await Promise.race([work(budget.signal), outOfTime]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The address of a payment page, if its origin is exactly one the provider declared. Whoever can answer for a provider
 * must not be able to send donors to a page of their own. Throws `ProviderFailure` otherwise.
 */
export function followable(address: string, origins: readonly string[]): string {
  if (!URL.canParse(address)) throw new ProviderFailure('misconfigured', 'the payment page has no valid address');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || !origins.includes(url.origin)) {
    throw new ProviderFailure('misconfigured', 'the payment page is on an origin that was not declared');
  }
  return url.href;
}
