import { createHash } from 'node:crypto';

export type Headers = Readonly<Record<string, string>>;

/** Header fields that every answer carries, whatever its kind. */
export function securityHeaders(siteUrl: string): Headers {
  return {
    'content-security-policy': contentSecurityPolicy(),
    'x-content-type-options': 'nosniff',
    // Not no-referrer: with it, a browser's own form POST carries « Origin: null » and could not be told from a forged one.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // Two years; only where it can be kept, and not for subdomains, of which this site knows nothing.
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  };
}

/**
 * For what is made to be shown elsewhere, such as feeds, cards, icons and pictures: a browser keeps everything else from a feed
 * reader's page on another site.
 */
export const openToOthers: Headers = { 'cross-origin-resource-policy': 'cross-origin' };

/** What a page's policy allows beyond what is in it. */
export interface PolicyOptions {
  /** The origins that a form's answer may redirect to, which Chromium checks as well. */
  readonly formAction?: readonly string[];
  /** In whose frames it may stand: nobody's unless said. */
  readonly ancestors?: string | undefined;
}

/** Nothing is allowed but what a page of ours holds: its own inline styles by their hash, its own images, its own frames, its own forms. */
export function contentSecurityPolicy(html = '', { formAction = [], ancestors = "'none'" }: PolicyOptions = {}): string {
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => `'sha256-${sha256(css)}'`);
  return [
    "default-src 'none'",
    "script-src 'none'",
    ...(styles.length > 0 ? [`style-src ${styles.join(' ')}`] : []),
    "img-src 'self'",
    ...(html.includes('<iframe ') ? ["frame-src 'self'"] : []),
    // Nothing of a text becomes a player: only a page of an article with a sound or a film has one.
    ...(/<(?:audio|video)\s/.test(html) ? ["media-src 'self'"] : []),
    // No script can use it: for Lighthouse, which reads robots.txt under the page's policy (GoogleChrome/lighthouse#4386).
    "connect-src 'self'",
    `form-action ${["'self'", ...formAction].join(' ')}`,
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

/**
 * Has Chromium prerender a link of the site's own that a reader points at (html.spec.whatwg.org, Speculation-Rules). The
 * rules are a `data:` URL, so that a page stays one request; from there, only a selector can tell which links are ours,
 * since addresses in it are not relative to the page.
 */
export const speculationRules = `"data:application/speculationrules+json,${quoted({
  prerender: [{ where: { selector_matches: "[href^='/']" }, eagerness: 'moderate' }],
})}"`;

/** JSON inside a string of a structured field (RFC 9651, 3.3.3). */
function quoted(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', '\\"');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** How long who may keep what (RFC 9111, RFC 5861). */
export const caching = {
  /**
   * Browsers ask again each time and mostly get a 304; an edge that nobody tells of changes shows no reader what is older than a
   * minute, but for a day while the site cannot be reached.
   */
  page: 'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400',
  /** The same for edges that are told of changes. */
  purgedPage: 'public, max-age=0, s-maxage=86400, stale-while-revalidate=60, stale-if-error=86400',
  /** What is not there may be published in the next second, such as an article whose address was sent to readers before its hour. */
  missing: 'public, max-age=0, s-maxage=1',
  /** Its name holds its hash. */
  immutable: 'public, max-age=31536000, immutable',
  /** `public/`: icons and the like, replaced under the same name now and then. */
  file: 'public, max-age=3600, stale-while-revalidate=86400',
  /** An address that moved may move again. */
  redirect: 'public, max-age=0, s-maxage=60',
  never: 'no-store',
} as const;

// Pictures and fonts are compressed already, but for SVG, which is text, and ICO, which is raw pixels.
const TEXT = /^(?:text\/|image\/(?:svg|x-icon)|application\/(?:json|feed|rsl|rss|xml))/;

/** True for a media type that gets smaller by compressing. */
export function isText(type: string): boolean {
  return TEXT.test(type);
}
