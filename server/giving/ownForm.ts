import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a form post comes from a page of ours. Browsers say so in `Sec-Fetch-Site` (since 2023 all of them; `none`
 * is a reader's own doing, such as a restored tab), older ones in `Origin`. What says neither is no browser a donor uses.
 * https://www.w3.org/TR/fetch-metadata/
 */
export function isOwnForm(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin !== undefined && origins.includes(headers.origin);
}
