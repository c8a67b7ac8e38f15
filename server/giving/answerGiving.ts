import type { IncomingMessage } from 'node:http';
import { unsealGift } from '@/lib/donation/checkout/order';
import { NOTHING_TYPED } from '@/lib/donation/giftFields';
import { writeFormFindings } from '@/lib/donation/pageParameters';
import { GIFT_PARAMETER, GIVING } from '@/lib/donation/paths';
import { addressOf } from '../http/clientAddress';
import { answerDemo, showDemo } from './answerDemo';
import { answerGift } from './answerGift';
import { answerReturn } from './answerReturn';
import type { Giving } from './giving';
import { drawn, type GivingAnswer } from './givingAnswer';
import { isOwnForm, readForm } from './postedForm';

/** The addresses that take a post. */
export const POSTED: ReadonlySet<string> = new Set([GIVING.post, GIVING.demo]);

/**
 * Answers a post to one of `POSTED`. The cheapest question first: a flood is turned away before its body is read, a
 * forgery before anything is drawn for it.
 */
export async function answerPost(path: string, request: IncomingMessage, giving: Giving): Promise<GivingAnswer> {
  // What is posted to the demonstration's page is no new gift, and costs nothing.
  const limit = path === GIVING.demo ? giving.limitUnsealed : giving.limit;
  const verdict = limit(addressOf(request, giving.trustedProxies));
  if (!verdict.ok) {
    giving.report('limited');
    return { kind: 'error', status: 429, retryAfter: verdict.waitSeconds };
  }
  const { siteUrl, demoOrigin } = giving;
  if (!isOwnForm(request.headers, [path === GIVING.demo ? (demoOrigin ?? siteUrl) : siteUrl])) {
    giving.report('foreign');
    return {
      kind: 'page',
      status: 403,
      path: drawn(GIVING.failed, writeFormFindings({ typed: NOTHING_TYPED, failure: 'foreign' })),
      isCommon: true,
    };
  }
  const posted = await readForm(request);
  if (!posted.ok) {
    giving.report('unreadable');
    return { kind: 'error', status: posted.status };
  }
  return path === GIVING.demo ? answerDemo(posted.form, giving) : answerGift(posted.form, giving);
}

/**
 * Answers a GET of an address that donors come back to, or of the demonstration's page. Limited, since each is drawn anew and `/don/merci` asks the provider; the seal is
 * looked at first, so that nobody who comes without one can use up what is there for donors.
 */
export async function answerGet(path: string, query: URLSearchParams, request: IncomingMessage, giving: Giving): Promise<GivingAnswer> {
  const reference = unsealGift(giving.key, query.get(GIFT_PARAMETER) ?? '');
  const limit = reference ? giving.limitReturns : giving.limitUnsealed;
  const verdict = limit(addressOf(request, giving.trustedProxies));
  if (!verdict.ok) {
    giving.report('limited');
    return { kind: 'error', status: 429, retryAfter: verdict.waitSeconds };
  }
  return path === GIVING.demo ? showDemo(reference, giving) : answerReturn(path, reference, query, giving);
}
