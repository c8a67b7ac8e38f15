/** The media types of what machines read, by the kind of file. */
export const types = {
  rss: 'application/rss+xml; charset=utf-8',
  jsonFeed: 'application/feed+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  rsl: 'application/rsl+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
} as const;

/** An answer of `body`, or 404 when there is none. `headers` beyond the type are for the readers of that one format. */
export function respond(body: string | undefined, type: string, headers: Readonly<Record<string, string>> = {}): Response {
  if (body === undefined) return new Response(null, { status: 404 });
  return new Response(body, { headers: { 'content-type': type, ...headers } });
}
