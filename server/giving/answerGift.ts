import { FIELDS, readTyped, type Typed } from '@/lib/donation/giftFields';
import { readGift } from '@/lib/donation/giftForm';
import { type GiftReference, orderFor } from '@/lib/donation/checkout/order';
import { FormAlreadyUsed } from '@/lib/donation/checkout/checkoutByForm';
import { writeFormFindings, type FormFindings } from '@/lib/donation/pageParameters';
import { GIVING } from '@/lib/donation/paths';
import { FAILURE_STATUS } from '@/lib/donation/providers/failure';
import { withinBudget } from '@/lib/donation/providers/limits';
import { checkToken } from '@/lib/donation/checkout/token';
import type { Trouble } from '@/lib/donation/words';
import type { Giving } from './giving';
import { drawn, type GivingAnswer } from './givingAnswer';
import { reportedFailure, type Outcome } from './report';

/** Seconds a donor is asked to wait when the provider limits us. */
const RETRY_AFTER = 60;

/** Answers a form that was posted from a page of ours: the payment page, the cost, or the form once more. */
export async function answerGift(form: URLSearchParams, giving: Giving): Promise<GivingAnswer> {
  const typed = readTyped(form);
  const again = (status: number, outcome: Outcome, extra: Omit<FormFindings, 'typed'> = {}): GivingAnswer => {
    giving.report(outcome);
    return { kind: 'page', status, path: drawn(GIVING.post, writeFormFindings({ typed, ...extra })) };
  };
  const trouble = (status: number, outcome: Outcome, why: Trouble): GivingAnswer => again(status, outcome, { trouble: why });

  const read = readGift(typed, giving.site().donation, giving.description.checkout);
  if (!read.ok) return again(422, 'asked_again');
  if (form.has(FIELDS.compute)) return again(200, 'calculated', { compute: true });
  if ((form.get(FIELDS.trap) ?? '') !== '') return trouble(422, 'trapped', 'trap');
  const token = checkToken(giving.key, form.get(FIELDS.token) ?? '', giving.now());
  // Forged or sealed before a restart: the same page again, but a robot reads the status.
  if (!token.ok) return token.why === 'expired' ? trouble(422, 'token_expired', 'expired') : trouble(403, 'token_forged', 'expired');
  return openCheckout({ gift: read.gift, id: token.id }, typed, giving).catch((error: unknown) => {
    if (error instanceof FormAlreadyUsed) return trouble(409, `gift_${error.why}`, error.why);
    throw error;
  });
}

/** Sends the donor to the payment page of this form, or says why there is none. */
async function openCheckout(reference: GiftReference, typed: Typed, giving: Giving): Promise<GivingAnswer> {
  const { provider, checkouts, key, siteUrl, budgetMs, report } = giving;
  const order = orderFor(reference, key, siteUrl, { publisher: giving.site().publisher.name, needsReceipt: giving.isDeductible() });
  try {
    const start = (): Promise<string> => withinBudget((signal) => provider.start(order, signal), budgetMs);
    const location = await checkouts.checkout(reference.id, reference.gift, start);
    report('checkout');
    return { kind: 'redirect', location };
  } catch (error) {
    if (error instanceof FormAlreadyUsed) throw error;
    const kind = reportedFailure(error, report);
    const path = drawn(GIVING.failed, writeFormFindings({ typed, failure: kind }));
    return { kind: 'page', status: FAILURE_STATUS[kind], path, ...(kind === 'limiting' && { retryAfter: RETRY_AFTER }) };
  }
}
