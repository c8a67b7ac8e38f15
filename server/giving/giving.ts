import { GIVING_PAGE } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { checkoutByForm, type CheckoutByForm } from '@/lib/donation/checkout/checkoutByForm';
import { givingKey, type GivingKey } from '@/lib/donation/checkout/givingKey';
import { BUDGET_MS } from '@/lib/donation/providers/limits';
import { openProvider } from '@/lib/donation/providers/openProvider';
import type { Description, Provider } from '@/lib/donation/providers/provider';
import type { GivingSettings } from '@/lib/donation/settings';
import type { Library } from '@/lib/library/library';
import { rateLimit, type Rate, type Verdict } from '../http/rateLimit';
import type { Report } from './report';

/** All that the giving flow works with; made once per process. */
export interface Giving {
  readonly provider: Provider;
  readonly description: Description;
  /** Where the demonstration's page is, when that is the provider. */
  readonly demoOrigin: string | undefined;
  readonly key: GivingKey;
  /** The payment page of each form. */
  readonly checkouts: CheckoutByForm<string>;
  readonly limit: (address: string) => Verdict;
  /** Apart from posts: whoever has paid must be thanked, however many forms have left the same address since. */
  readonly limitReturns: (address: string) => Verdict;
  /** For who comes without a gift that we sealed: donors who come back with one lose nothing to them. */
  readonly limitUnsealed: (address: string) => Verdict;
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

/** A parish hall gives from one address after the appeal: thirty posts at once, then one every two seconds. */
const PER_ADDRESS: Rate = { burst: 30, perMinute: 30 };

/** A post costs at most one render (5–8 ms) and one call to the provider: 20 a second are a sixth of a core. */
export const OVERALL: Rate = { burst: 200, perMinute: 1200 };

interface Surroundings {
  readonly settings: GivingSettings;
  readonly trustedProxies: number;
  readonly siteUrl: string;
  readonly site: () => Site;
  readonly isDeductible: () => boolean;
  readonly report: Report;
  readonly now?: () => number;
}

/** Puts the giving flow of one process together. */
export async function openGiving(surroundings: Surroundings): Promise<Giving> {
  const { settings, trustedProxies, siteUrl, site, isDeductible, report, now = Date.now } = surroundings;
  const { provider, secret } = settings;
  const key = givingKey(secret);
  return {
    provider: await openProvider(provider, key, now),
    description: provider.description,
    demoOrigin: provider.kind === 'demo' ? provider.origin : undefined,
    key,
    checkouts: checkoutByForm(now),
    limit: rateLimit(now, PER_ADDRESS, OVERALL),
    limitReturns: rateLimit(now, PER_ADDRESS, OVERALL),
    limitUnsealed: rateLimit(now, PER_ADDRESS),
    trustedProxies,
    siteUrl,
    site,
    isDeductible,
    now,
    report,
    budgetMs: BUDGET_MS,
  };
}

/** What the giving flow asks of the paper, as it is at that moment. */
export function paperOfGifts(library: Library): Pick<Giving, 'site' | 'isDeductible'> {
  return {
    site: () => library.site,
    isDeductible: () => library.findPageFields(GIVING_PAGE)?.taxReductionPercent !== undefined,
  };
}
