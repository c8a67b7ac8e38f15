import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { root } from './run';

const SCHEMAS = path.join(root, 'tests', 'fixtures', 'schemas');
const PAGES_OF_64_KIB = 16_384;

/** What libxml2's xmllint finds wrong with a sitemap, or with each of several, by the protocol's schema and those of its extensions. */
export async function sitemapErrors(xml: string | readonly string[], kind: 'urlset' | 'index' = 'urlset'): Promise<readonly string[]> {
  if (kind === 'index') return errorsOf(xml, { schema: [await schema('siteindex.xsd')] });
  const official = path.join(root, 'node_modules', 'sitemap', 'schema', 'sitemap.xsd');
  const parts = [
    { fileName: 'sitemap.xsd', contents: await readFile(official, 'utf8') },
    await schema('sitemap-image.xsd'),
    await schema('sitemap-news.xsd'),
  ];
  return errorsOf(xml, { schema: [await schema('all.xsd')], preload: parts });
}

/** What keeps a text from being well-formed XML. */
export function xmlErrors(xml: string): Promise<readonly string[]> {
  return errorsOf(xml, { normalization: 'format' });
}

type Check =
  { schema: { fileName: string; contents: string }[]; preload?: { fileName: string; contents: string }[] } | { normalization: 'format' };

async function errorsOf(documents: string | readonly string[], check: Check): Promise<readonly string[]> {
  // Many in one call: it starts anew each time, which takes a second.
  const xml = [documents].flat().map((contents, index) => ({ fileName: `tested-${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, maxMemoryPages: PAGES_OF_64_KIB, ...check });
  return errors.map(({ rawMessage }) => rawMessage);
}

async function schema(fileName: string): Promise<{ fileName: string; contents: string }> {
  return { fileName, contents: await readFile(path.join(SCHEMAS, fileName), 'utf8') };
}
