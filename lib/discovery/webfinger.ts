import type { Site } from '../content/site';

/**
 * Where the server of the paper's account says who that is, for the `resource` of a WebFinger query (RFC 7033, 4): the account, or the same
 * name at the paper's own `host`; `undefined` for anybody else.
 */
export function accountAddress(resource: string, account: NonNullable<Site['fediverse']>['account'], host: string): string | undefined {
  const [, user = '', server = ''] = account.split('@');
  const known = [`acct:${user}@${server}`, `acct:${user}@${host}`];
  if (!known.some((each) => each.toLowerCase() === resource.toLowerCase())) return undefined;
  return `https://${server}/.well-known/webfinger?${new URLSearchParams({ resource: `acct:${user}@${server}` }).toString()}`;
}
