import type { Site } from '@/lib/content/site';
import { anchors } from '@/lib/text/anchors';

const FORM = `id="${anchors.letter}"`;

/** The origins that go into the `form-action` of a finished page for the letter's form: none where the page does not carry it. */
export function signUpOrigins(html: string, { letter }: Pick<Site, 'letter'>): readonly string[] {
  if (!letter || !html.includes(FORM)) return [];
  return [...new Set([letter.action, ...letter.leadsTo].map((address) => new URL(address).origin))];
}
