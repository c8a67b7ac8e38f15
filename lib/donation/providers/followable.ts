import { ProviderFailure } from './failure';

/**
 * The address of a payment page, if its origin is exactly one the provider declared. Whoever can answer for a provider
 * must not be able to send donors to a page of their own. Throws `ProviderFailure` otherwise.
 */
export function followable(address: string, origins: readonly string[]): string {
  if (!URL.canParse(address)) throw new ProviderFailure('misconfigured', 'the payment page has no valid address');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || !origins.includes(url.origin)) {
    throw new ProviderFailure('misconfigured', 'the payment page is on an origin that was not declared');
  }
  return url.href;
}
