import { randomBytes } from 'node:crypto';

/** The desk's page, and the header fields that go with it. */
export interface Shell {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What every answer of the desk carries. */
export const PRIVATE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-robots-tag': 'noindex',
} as const;

/** What is no page needs nothing. */
export const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

/** The page in which the client makes the desk. No script stands in it; the editor of the text writes one style, by the nonce. */
export function shellFor(token: string): Shell {
  const nonce = randomBytes(16).toString('base64url');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const html = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="desk-token" content="${token}">
<meta name="desk-nonce" content="${nonce}">
<title>Le bureau</title>
<link rel="stylesheet" href="/bureau.css">
<script type="module" src="/bureau.js"></script>
</head>
<body>
<div id="desk"></div>
<noscript><p>Le bureau a besoin de JavaScript. Sans lui, les textes s’écrivent dans leurs fichiers : voyez docs/publier.md.</p></noscript>
</body>
</html>
`;
  return { html, headers: { ...PRIVATE, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') } };
}
