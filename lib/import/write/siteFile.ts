import { isMap, isSeq, parseDocument } from 'yaml';
import { aliasKey } from '../../addresses/canonical';
import { parseSite, type Site } from '../../content/site';
import { SITE_FILE } from '../../content/kinds';
import { LARGEST_FIELDS } from '../../content/yaml/yamlBounds';

type Section = Site['sections'][number];
type Redirect = Site['redirects'][number];

/** The settings with what an import needs beside what is there. */
export interface SiteChange {
  readonly text: string;
  readonly site: Site;
  /** Redirects for which the file has no room. */
  readonly left: readonly Redirect[];
}

/** A file of the settings is not read beyond this; what an editor adds needs room, too. */
const ROOM = LARGEST_FIELDS * 0.9;

/**
 * Adds sections and redirects to the text of `site.yaml`, each behind the last of its list and nothing else touched. `undefined` where the
 * lists are written in a form that lines cannot be added to.
 */
export function changeSite(text: string, site: Site, sections: readonly Section[], redirects: readonly Redirect[]): SiteChange | undefined {
  const fresh = sections.filter(({ id }) => !site.sections.some((known) => known.id === id));
  const known = new Set(site.redirects.map(({ from }) => aliasKey(from)));
  const wanted = redirects.filter(({ from }) => !known.has(aliasKey(from)));
  const withSections = added(
    text,
    'sections',
    fresh.map(({ id, label }) => ({ id, label })),
  );
  if (withSections === undefined) return undefined;
  const fitting: Redirect[] = [];
  let size = Buffer.byteLength(withSections);
  for (const redirect of wanted) {
    size += Buffer.byteLength(lines(redirect, '  ').join('\n')) + 1;
    if (size <= ROOM) fitting.push(redirect);
  }
  const changed = added(withSections, 'redirects', fitting);
  const read = changed === undefined ? undefined : parseSite(SITE_FILE, changed);
  return changed !== undefined && read?.ok ? { text: changed, site: read.value, left: wanted.slice(fitting.length) } : undefined;
}

/** The text with more entries at the end of a list. */
function added(text: string, field: string, entries: readonly Readonly<Record<string, string>>[]): string | undefined {
  if (entries.length === 0) return text;
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return undefined;
  const list = contents.get(field, true);
  if (list === undefined) return `${text.trimEnd()}\n${field}:\n${entries.flatMap((each) => lines(each, '  ')).join('\n')}\n`;
  if (!isSeq(list) || list.flow === true || !list.range) return undefined;
  const indent = /[^\n]*$/.exec(text.slice(0, list.range[0]))?.[0] ?? '';
  const end = text.slice(0, list.range[1]).trimEnd().length;
  return `${text.slice(0, end)}\n${entries.flatMap((each) => lines(each, indent)).join('\n')}${text.slice(end)}`;
}

function lines(entry: Readonly<Record<string, string>>, indent: string): string[] {
  return Object.entries(entry).map(([name, value], at) => `${indent}${at === 0 ? '- ' : '  '}${name}: ${JSON.stringify(value)}`);
}
