import type { Site } from '@/lib/content/site';
import { oneGift } from '@/lib/donation/checkout/oneGift';
import { openProvider } from '@/lib/donation/providers/openProvider';
import { BUDGET_MS } from '@/lib/donation/providers/limits';
import { givingKey } from '@/lib/donation/checkout/seal';
import type { GivingSettings } from '@/lib/donation/settings';
import { rateLimit, type Rate } from '../http/rateLimit';
import type { Giving } from './giving';
import type { Report } from './report';

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
    once: oneGift(now),
    limit: rateLimit(now, PER_ADDRESS, OVERALL),
    limitReturns: rateLimit(now, PER_ADDRESS, OVERALL),
    limitStrays: rateLimit(now, PER_ADDRESS),
    trustedProxies,
    siteUrl,
    site,
    isDeductible,
    now,
    report,
    budgetMs: BUDGET_MS,
  };
}
