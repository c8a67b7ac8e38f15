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
