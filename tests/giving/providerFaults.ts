import { expect } from 'vitest';
import type { FailureKind } from '@/lib/donation/providers/failure';
import { failureWords } from '@/lib/donation/words';
import { metric } from '../support/metrics';
import { mainText } from '../support/pageText';
import type { Server } from '../support/server';
import { postGift, twenty } from './post';
import type { Fault } from './providerServer';

export interface Expected {
  readonly kind: FailureKind;
  readonly status: number;
}

/** How a provider lets a donor down, and what is made of it. */
export const faults: readonly ({ words: string; fault: Fault } & Expected)[] = [
  { words: 'resets the connection', fault: 'reset', kind: 'down', status: 502 },
  { words: 'answers HTML and 502', fault: 'html', kind: 'down', status: 502 },
  { words: 'answers half of its JSON', fault: 'garbage', kind: 'down', status: 502 },
  { words: 'leads the call elsewhere', fault: 'moved', kind: 'down', status: 502 },
  { words: 'has too many of us', fault: 429, kind: 'limiting', status: 503 },
  { words: 'does not take the gift', fault: 400, kind: 'refusing', status: 502 },
  { words: 'does not take our key', fault: 403, kind: 'misconfigured', status: 502 },
];

/** Posts a gift and expects its failure: a page that says why, with the form filled in, and a figure. */
export async function expectFailure(site: Server, provider: string, { kind, status }: Expected): Promise<void> {
  const counted = (): Promise<number> => metric(site, `newsroom_giving_total{outcome="provider_${kind}"}`);
  const before = await counted();
  const { headers, body, ...posted } = await postGift(site, await twenty(site));
  expect(posted).toEqual({ status, location: '' });
  expect(mainText(body)).toContain(failureWords[kind](provider));
  expect(body).toMatch(/<input [^>]*id="montant_20"[^>]*checked=""/);
  // Neither a key, nor an address, nor what the provider said.
  expect(body).not.toMatch(/sk_test|of-tests|token-\d|127\.0\.0\.1|words of another|Bad Gateway/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('retry-after')).toBe(kind === 'limiting' ? '60' : null);
  expect(await counted()).toBe(before + 1);
}

/** What the log tells of failures, in their order: `provider_down: stripe checkout: HTTP 502`. */
export function loggedFailures(site: Server): string[] {
  return site.log.flatMap((line) => {
    const [, outcome, cause] = /"giving":"(\w+)","cause":"([^"]*)","msg":"payment provider failed"/.exec(line) ?? [];
    return outcome === undefined || cause === undefined ? [] : [`${outcome}: ${cause}`];
  });
}

/** What donors read of their payment when they come back to `address`, which the site gave the provider. */
export async function comeBack(site: Server, address: string): Promise<string> {
  const { pathname, search } = new URL(address);
  const { body, headers } = await site.request(pathname + search);
  // The providers' answers hold the payer's name and address; nothing of them may be seen.
  expect(body).not.toMatch(/example\.org|Prénom/);
  expect(headers['cache-control']).toBe('no-store');
  return mainText(body).replace(/\s+/g, ' ');
}

/** Where the forms of the page at `path` may lead, in the words of its policy. */
export async function formAction(site: Server, path: string): Promise<string | undefined> {
  const { headers } = await site.request(path);
  return /form-action ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
}
