import * as z from 'zod';
import { SettingsError, readSettings } from '../../process/settings';
import { ProviderFailure } from './failure';
import type { Description, Provider } from './provider';
import { httpsAddress, type Env } from './variables';

const hostedForms = z.object({
  DONATION_LINK_NAME: z.string().optional(),
  DONATION_LINK_ONCE: httpsAddress.optional(),
  DONATION_LINK_MONTHLY: httpsAddress.optional(),
});

/** The hosted forms under their own name, which need not be the provider's. Throws `SettingsError`. */
export function linksOf(env: Env): Description['links'] {
  const { DONATION_LINK_NAME: name, DONATION_LINK_ONCE: once, DONATION_LINK_MONTHLY: monthly } = readSettings(hostedForms, env);
  if (once === undefined && monthly === undefined) return {};
  if (name === undefined) throw new SettingsError('DONATION_LINK_NAME: required with a link');
  return { ...(once !== undefined && { unique: { name, url: once } }), ...(monthly !== undefined && { mensuel: { name, url: monthly } }) };
}

export interface LinkSettings {
  readonly kind: 'link';
  readonly description: Description;
}

/** Reads the hosted forms. Throws `SettingsError` when there is none. */
export function linkSettings(env: Env): LinkSettings {
  const links = linksOf(env);
  if (Object.keys(links).length === 0) throw new SettingsError('DONATION_LINK_ONCE or DONATION_LINK_MONTHLY: required with this provider');
  return linksAlone(links);
}

/** Giving by links alone; without any link, giving is closed. */
export function linksAlone(links: Description['links']): LinkSettings {
  const name = (links.unique ?? links.mensuel)?.name ?? '';
  return { kind: 'link', description: { name, links, origins: [], checkout: [] } };
}

/** Hosted forms alone: the page links to them, and no gift passes through this site. */
export const linkProvider: Provider = {
  start: () => Promise.reject(new ProviderFailure('misconfigured', 'a hosted form is linked, not opened')),
  confirm: () => Promise.resolve('unknown'),
};
