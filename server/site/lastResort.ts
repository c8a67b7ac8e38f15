import { errorWords } from '@/lib/text/errorWords';
import { LANGUAGE, words } from '@/lib/text/words';
import { Entity } from '../http/entity';
import { caching, contentSecurityPolicy, type Headers } from '../http/headers';

const STYLE =
  'body{font:1.25rem/1.5 serif;max-width:36rem;margin:15vh auto;padding:0 1rem}@media(prefers-color-scheme:dark){body{background:#151412;color:#e9e5dc}}a{color:inherit}';

/** An error page that needs neither the framework nor the library: for when they are what failed. */
export function lastResort(status: number, security: Headers): Entity {
  const { title, text } = errorWords[status] ?? { title: `${words.error}${status}`, text: '' };
  const html = `<!DOCTYPE html><html lang="${LANGUAGE}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${words.toFrontPage}</a></p></main></body></html>`;
  return new Entity(Buffer.from(html), {
    ...security,
    'content-security-policy': contentSecurityPolicy(html),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': caching.never,
  });
}
