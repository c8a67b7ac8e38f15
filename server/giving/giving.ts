import type { Site } from '@/lib/content/site';
import type { OneGift } from '@/lib/donation/checkout/oneGift';
import type { Description, Provider } from '@/lib/donation/providers/provider';
import type { Verdict } from '../http/rateLimit';
import type { GivingKey } from '@/lib/donation/checkout/seal';
import type { Report } from './report';

/** All that the giving flow works with; made once per process. */
export interface Giving {
  readonly provider: Provider;
  readonly description: Description;
  /** Where the demonstration's page is, when that is the provider. */
  readonly demoOrigin: string | undefined;
  readonly key: GivingKey;
  /** The payment page of each form. */
  readonly once: OneGift<string>;
  readonly limit: (address: string) => Verdict;
  /** Apart from posts: whoever has paid must be thanked, however many forms have left the same address since. */
  readonly limitReturns: (address: string) => Verdict;
  /** For who comes without a gift that we sealed: donors who come back with one lose nothing to them. */
  readonly limitStrays: (address: string) => Verdict;
  readonly trustedProxies: number;
  readonly siteUrl: string;
  /** The paper as it is now: an editor may have changed its tiers. */
  readonly site: () => Site;
  /** The publisher's word, from the appeal's front matter: a gift gives right to a tax reduction. */
  readonly isDeductible: () => boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly report: Report;
  /** All a donor waits for, in milliseconds. */
  readonly budgetMs: number;
}

/** A page that the server has drawn, with its findings. */
export const drawn = (path: string, findings: URLSearchParams): string => `${path}?${findings.toString()}`;

/** What the server is to do. None of it may be kept by anyone: `no-store`. */
export type GivingAnswer =
  /** 303: go there. */
  | { readonly kind: 'redirect'; readonly location: string }
  /** Have `path` drawn for this donor alone, or once for everyone when it is common, with a token of its own. */
  | { readonly kind: 'page'; readonly status: number; readonly path: string; readonly retryAfter?: number; readonly isCommon?: boolean }
  /** The site's own error page for this status. */
  | { readonly kind: 'error'; readonly status: number; readonly retryAfter?: number }
  /** The demonstration's « ne pas répondre ». */
  | { readonly kind: 'silence' };
