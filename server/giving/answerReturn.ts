import { writeTyped } from '@/lib/donation/giftFields';
import type { GiftReference } from '@/lib/donation/checkout/giftReference';
import { orderedGift, typedFor } from '@/lib/donation/checkout/order';
import { GIVING, PAGE } from '@/lib/donation/paths';
import type { PaymentState } from '@/lib/donation/providers/provider';
import { withinBudget } from '@/lib/donation/providers/limits';
import type { Giving, GivingAnswer } from './giving';
import { reportedFailure } from './report';

/**
 * Answers a donor who comes back to `/don/merci`, `/don/annule` or `/don/erreur`. Nothing the address says is believed
 * but a gift that we sealed; without one the pages say what they can, and the provider is not asked.
 */
export async function answerReturn(
  path: string,
  reference: GiftReference | undefined,
  query: URLSearchParams,
  giving: Giving,
): Promise<GivingAnswer> {
  if (path === GIVING.thanks) return thanks(reference, query, giving);
  giving.report(path === GIVING.cancelled ? 'cancelled' : 'payment_failed');
  return formAgain(path, reference, giving);
}

/** The page at `path`, which has the form filled in with the same gift. */
function formAgain(path: string, reference: GiftReference | undefined, giving: Giving): GivingAnswer {
  const fields = reference ? writeTyped(typedFor(reference.gift, giving.site().donation)) : new URLSearchParams();
  if (path === GIVING.failed) fields.set(PAGE.failure, 'payment');
  return { kind: 'page', status: 200, path: `${path}?${fields.toString()}`, isCommon: !reference };
}

async function thanks(reference: GiftReference | undefined, query: URLSearchParams, giving: Giving): Promise<GivingAnswer> {
  const state = reference ? await stateOf(reference, query, giving) : 'unknown';
  giving.report(`payment_${state}`);
  if (state === 'unpaid') return formAgain(GIVING.failed, reference, giving);
  if (reference && (state === 'paid' || state === 'pending')) giving.once.paid(reference.id);
  const found = new URLSearchParams({ [PAGE.state]: state });
  if (reference) {
    found.set(PAGE.frequency, reference.gift.frequency);
    found.set(PAGE.cents, String(reference.gift.cents));
  }
  return { kind: 'page', status: 200, path: `${GIVING.thanks}?${found.toString()}`, isCommon: !reference };
}

/** What the provider says; a provider that fails says nothing, and the donor is told that we do not know. */
async function stateOf(reference: GiftReference, query: URLSearchParams, giving: Giving): Promise<PaymentState> {
  const { provider, key, budgetMs, report } = giving;
  try {
    return await withinBudget((signal) => provider.confirm(orderedGift(reference, key), query, signal), budgetMs);
  } catch (error) {
    reportedFailure(error, report);
    return 'unknown';
  }
}
