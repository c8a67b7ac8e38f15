import type { IncomingMessage } from 'node:http';
import { GIVING, PAGE } from '@/lib/donation/paths';
import { addressOf } from '../clientAddress';
import { answerDemo, showDemo } from './answerDemo';
import { answerGift } from './answerGift';
import { answerReturn } from './answerReturn';
import type { Giving, GivingAnswer } from './giving';
import { isOwnForm } from './ownForm';
import { readForm } from './readForm';

/** The addresses that take a post. */
export const POSTED: ReadonlySet<string> = new Set([GIVING.post, GIVING.demo]);
/** The addresses donors come back to, and the demonstration's page. */
export const RETURNED: ReadonlySet<string> = new Set([GIVING.thanks, GIVING.cancelled, GIVING.failed, GIVING.demo]);

/**
 * Answers a post to one of `POSTED`. The cheapest question first: a flood is turned away before its body is read, a
 * forgery before anything is drawn for it.
 */
export async function answerPost(path: string, request: IncomingMessage, giving: Giving): Promise<GivingAnswer> {
  // What is posted to the payment page is no new gift.
  const limit = path === GIVING.demo ? giving.limitReturns : giving.limit;
  const verdict = limit(addressOf(request, giving.trustedProxies));
  if (!verdict.ok) {
    giving.report('limited');
    return { kind: 'error', status: 429, retryAfter: verdict.waitSeconds };
  }
  const { siteUrl, demoOrigin } = giving;
  if (!isOwnForm(request.headers, [path === GIVING.demo ? (demoOrigin ?? siteUrl) : siteUrl])) {
    giving.report('foreign');
    return { kind: 'page', status: 403, path: `${GIVING.failed}?${PAGE.failure}=foreign` };
  }
  const posted = await readForm(request);
  if (!posted.ok) {
    giving.report('unreadable');
    return { kind: 'error', status: posted.status };
  }
  return path === GIVING.demo ? answerDemo(posted.form, giving) : answerGift(posted.form, giving);
}

/** Answers a GET of one of `RETURNED`. Limited, since `/don/merci` may ask the provider. */
export async function answerGet(path: string, query: URLSearchParams, request: IncomingMessage, giving: Giving): Promise<GivingAnswer> {
  if (path === GIVING.demo) return showDemo(query, giving);
  const verdict = giving.limitReturns(addressOf(request, giving.trustedProxies));
  if (verdict.ok) return answerReturn(path, query, giving);
  giving.report('limited');
  return { kind: 'error', status: 429, retryAfter: verdict.waitSeconds };
}
