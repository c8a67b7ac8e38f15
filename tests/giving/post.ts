import { GIVING } from '@/lib/donation/paths';
import type { Server } from '../support/server';

/** What a browser says when it posts a form of the site. */
export const OWN = { 'sec-fetch-site': 'same-origin' };

export interface Posted {
  readonly status: number;
  readonly headers: Headers;
  readonly location: string;
  readonly body: string;
}

/** The token of a form that the site has just made. */
async function freshToken(site: Server): Promise<string> {
  const { body } = await site.request(GIVING.form);
  const token = /name="jeton" value="([^"]+)"/.exec(body)?.[1];
  if (token === undefined) throw new Error('the form has no token');
  return token;
}

/** A gift of 20 €, made once, in a new form. */
export async function twenty(site: Server): Promise<Record<string, string>> {
  return { frequence: 'unique', montant: '20', montant_libre: '', jeton: await freshToken(site) };
}

/** Posts the gift form, or another body, as a browser of the site would, or otherwise. Follows nothing. */
export async function postGift(
  site: Server,
  body: Readonly<Record<string, string>> | string | FormData,
  headers: Readonly<Record<string, string>> = OWN,
): Promise<Posted> {
  const sent = typeof body === 'string' || body instanceof FormData ? body : new URLSearchParams(body);
  const response = await fetch(site.origin + GIVING.post, { method: 'POST', body: sent, headers, redirect: 'manual' });
  const { status, headers: fields } = response;
  return { status, headers: fields, location: fields.get('location') ?? '', body: await response.text() };
}
