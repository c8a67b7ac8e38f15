import { decoded } from './pageText';

/** What a machine reads of a served page. */
export interface ServedPage {
  readonly status: number;
  readonly html: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly canonical: string | undefined;
  readonly robots: string | undefined;
  /** The values of `<meta property>`, in order. */
  readonly property: (name: string) => readonly string[];
  /** The values of `<meta name>`, in order. */
  readonly named: (name: string) => readonly string[];
  /** Every `<link>`. */
  readonly linked: readonly { readonly rel: string; readonly href: string }[];
  /** `src` of every `<img>`, as it is written. */
  readonly images: readonly string[];
  /** `datetime` of every `<time>` in the page's text, in order. */
  readonly times: readonly string[];
  /** Each block of structured data. */
  readonly jsonLd: readonly unknown[];
  /** `href` of every `<a>`, as it is written. */
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

// React quotes every value and escapes `"` and `<` in it; html-validate sees to the rest.
const ATTRIBUTE = /([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g;

/** Reads a page as the site serves it. */
export function readPage(status: number, html: string): ServedPage {
  const metas = tags(html, 'meta');
  const contents = (key: string, name: string): string[] =>
    metas.filter((meta) => meta.get(key) === name).map((meta) => meta.get('content') ?? '');
  const named = (name: string): string[] => contents('name', name);
  const linked = tags(html, 'link').map((link) => ({ rel: link.get('rel') ?? '', href: link.get('href') ?? '' }));
  return {
    status,
    html,
    title: decoded(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
    description: named('description')[0],
    robots: named('robots')[0],
    canonical: linked.find(({ rel }) => rel === 'canonical')?.href,
    property: (name) => contents('property', name),
    named,
    linked,
    images: tags(html, 'img').flatMap((img) => img.get('src') ?? []),
    times: tags(html, 'time').map((time) => time.get('datetime') ?? ''),
    jsonLd: [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(([, json = '']): unknown => JSON.parse(json)),
    links: tags(html, 'a').flatMap((link) => link.get('href') ?? []),
    ids: new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decoded(id))),
  };
}

function tags(html: string, name: string): ReadonlyMap<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}((?:\\s+[\\w:-]+(?:="[^"]*")?)*)\\s*/?>`, 'g'))].map(
    ([, attributes = '']) =>
      new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key.toLowerCase(), decoded(value)])),
  );
}
