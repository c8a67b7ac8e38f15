import type { Library } from '../library/library';
import { settings } from '../process/settings';
import type { Site } from '../content/site';
import { discoverySettings, type DiscoverySettings } from './settings';

/** What every text for machines has to know of the paper it comes from. */
export interface Paper extends DiscoverySettings {
  readonly site: Site;
  /** Origin of every address, without a slash at its end. */
  readonly siteUrl: string;
  /** Slugs of the paper's plain pages. */
  readonly pages: () => readonly string[];
}

/** The paper as the library and the environment describe it. Throws `SettingsError`. */
export function paperOf(library: Pick<Library, 'site' | 'pages'>, env: Readonly<Record<string, string | undefined>> = process.env): Paper {
  const read = discoverySettings(env);
  const { site } = library;
  return {
    ...read,
    fediverseCreator: read.fediverseCreator ?? site.fediverse?.account,
    site,
    siteUrl: settings(env).siteUrl,
    // Asked for when somebody wants to know: the gate makes a paper for every address that nobody knows.
    pages: () => library.pages().map(({ slug }) => slug),
  };
}

/** The absolute address of a path of the site, percent-encoded (RFC 3986). */
export function address({ siteUrl }: Pick<Paper, 'siteUrl'>, path: string): string {
  return new URL(path, siteUrl).href;
}
