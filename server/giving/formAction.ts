import { GIVING } from '@/lib/donation/paths';
import type { Giving } from './giving';

const WITH_FORM: ReadonlySet<string> = new Set([GIVING.form, GIVING.post, GIVING.cancelled, GIVING.failed]);

/**
 * The origins that go into a page's `form-action`, besides its own: Chromium checks where a post is redirected to, too,
 * and blocks it without a word. `path` is the page's, without its query.
 */
export function formAction(path: string, { description, siteUrl, demoOrigin }: Giving): readonly string[] {
  if (path === GIVING.demo && demoOrigin !== undefined) return [siteUrl];
  return WITH_FORM.has(path) ? description.origins : [];
}
