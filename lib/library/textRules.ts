import { createHash } from 'node:crypto';
import { textSources } from './textSources';

/** Differs when files may be read, or texts set, otherwise: this version of the site has other rules, or another address. */
export function textRules(siteUrl: string): string {
  return createHash('sha256').update(siteUrl).update(textSources()).digest('base64url').slice(0, 16);
}
