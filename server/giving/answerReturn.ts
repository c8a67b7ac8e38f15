import { NOTHING_TYPED } from '@/lib/donation/giftFields';
import { type GiftReference, orderedGift } from '@/lib/donation/checkout/order';
import { typedFor } from '@/lib/donation/giftForm';
import { writeFormFindings, writeGiftFindings } from '@/lib/donation/pageParameters';
import { GIVING } from '@/lib/donation/paths';
import type { PaymentState } from '@/lib/donation/providers/provider';
import { withinBudget } from '@/lib/donation/providers/limits';
import type { Giving } from './giving';
import { drawn, type GivingAnswer } from './givingAnswer';
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
  const typed = reference ? typedFor(reference.gift, giving.site().donation) : NOTHING_TYPED;
  const findings = writeFormFindings({ typed, failure: path === GIVING.failed ? 'payment' : undefined });
  return { kind: 'page', status: 200, path: drawn(path, findings), isCommon: !reference };
}

async function thanks(reference: GiftReference | undefined, query: URLSearchParams, giving: Giving): Promise<GivingAnswer> {
  const state = reference ? await stateOf(reference, query, giving) : 'unknown';
  giving.report(`payment_${state}`);
  if (state === 'unpaid') return formAgain(GIVING.failed, reference, giving);
  if (reference && (state === 'paid' || state === 'pending')) giving.checkouts.paid(reference.id);
  const findings = writeGiftFindings({ gift: reference?.gift, state });
  return { kind: 'page', status: 200, path: drawn(GIVING.thanks, findings), isCommon: !reference };
}

/** What the provider says; a provider that fails says nothing, and the donor reads that we do not know. */
async function stateOf(reference: GiftReference, query: URLSearchParams, giving: Giving): Promise<PaymentState> {
  const { provider, key, budgetMs, report } = giving;
  try {
    return await withinBudget((signal) => provider.confirm(orderedGift(reference, key), query, signal), budgetMs);
  } catch (error) {
    reportedFailure(error, report);
    return 'unknown';
  }
}
