import type { Fields, Value } from '../frontMatter/flatFields';
import { shownValue } from './fieldText';

/** What a field of an archive becomes here. */
const TARGETS = [
  'headline',
  'kicker',
  'standfirst',
  'publishedAt',
  'updatedAt',
  'expiresAt',
  'byline',
  'categories',
  'topics',
  'draft',
  'published',
  'lang',
  'image',
  'imageAlt',
  'imageCredit',
  'imageCaption',
  'canonical',
  'noindex',
  'slug',
  'address',
  'aliases',
  'link',
] as const;
type Target = (typeof TARGETS)[number];

/** What generators and their themes call our fields; of several in one file, the first here counts. */
const NAMES: Readonly<Record<Target, string>> = {
  headline: 'title headline name',
  kicker: 'kicker surtitre',
  standfirst: 'description summary excerpt standfirst chapo abstract lead lede dek deck subtitle seo.description',
  publishedAt: 'date publishDate publishdate pubDate pubdate published_at publishedAt published_date datePublished created created_at',
  updatedAt: 'lastmod updated updatedDate updated_at updatedAt last_modified_at lastUpdated last_update.date modified dateModified modDate',
  expiresAt: 'expiryDate expiry_date expires expiresAt expires_at unpublishDate unpublish_date',
  byline: 'authors author byline by writers contributors',
  categories: 'categories category section rubrique taxonomies.categories series',
  topics: 'tags tag keywords topics taxonomies.tags',
  draft: 'draft unlisted private',
  published: 'published',
  lang: 'lang language locale',
  image:
    'image featured_image featuredImage featureImage feature_image cover cover_image coverImage hero heroImage hero_image thumbnail banner img photo header.image header.teaser image.src image.path image.url image.feature cover.image cover.src featuredImage.src banner.src images resources ogImage og_image socialImage header_image teaser',
  imageAlt:
    'image_alt imageAlt alt image.alt cover.alt featured_image_alt featuredImageAlt heroAlt heroImageAlt coverImageAlt banner.alt header.image_description',
  imageCredit: 'image_credit imageCredit image.credit photo_credit cover.credit cover.attribution image.creditText featured_image_credit',
  imageCaption: 'image_caption imageCaption image.caption cover.caption featured_image_caption header.caption caption',
  canonical: 'canonical canonical_url canonicalUrl canonicalURL original_url',
  noindex: 'noindex robotsNoIndex no_index',
  slug: 'slug basename',
  address: 'url permalink path',
  link: 'link external_url externalUrl linkUrl link_url external_link externalLink source_url',
  aliases: 'aliases alias redirect_from redirectFrom redirects',
};

const BY_NAME: ReadonlyMap<string, Target> = new Map(
  TARGETS.flatMap((target) => NAMES[target].split(' ').map((name) => [name.toLowerCase(), target] as const)),
);
const PRIORITY: ReadonlyMap<string, number> = new Map(
  Object.values(NAMES)
    .flatMap((names) => names.toLowerCase().split(' '))
    .map((name, at) => [name, at]),
);

/** Where fields of an archive go, by their names; `null` for what is only reported. */
export type FieldMap = Readonly<Record<string, string | null>>;

/** The map that a first run proposes for the names that it met. */
export function proposedFields(names: Iterable<string>): FieldMap {
  return Object.fromEntries([...names].sort().map((name) => [name, BY_NAME.get(name.toLowerCase()) ?? null]));
}

/** Fields of a file by what they become. */
export type Given = ReadonlyMap<Target, Value>;

/** Fields by what they become; of two that become the same, the first by rank counts, and the other has no home. */
export function fieldsByTarget(
  fields: Fields,
  decided: FieldMap | undefined,
): { readonly given: Given; readonly homeless: Readonly<Record<string, string>> } {
  const given = new Map<Target, Value>();
  const homeless: Record<string, string> = {};
  for (const name of Object.keys(fields).sort(byPriority)) {
    const value = fields[name];
    const target = targetOf(name, decided);
    // What a list hands down is in the fields of those below it.
    if (value === undefined || /^cascade\b/.test(name)) continue;
    if (target !== undefined && !given.has(target)) given.set(target, value);
    else if (target === undefined || shownValue(value) !== shownValue(given.get(target) ?? '')) homeless[name] = shownValue(value);
  }
  return { given, homeless };
}

/** Where a field goes, by what a person decided, else by its name. */
function targetOf(name: string, decided: FieldMap | undefined): Target | undefined {
  const own = decided?.[name];
  if (own === null) return undefined;
  return own === undefined ? BY_NAME.get(name.toLowerCase()) : TARGETS.find((target) => target === own);
}

/** Fields in the order in which they count for the same target. */
function byPriority(a: string, b: string): number {
  return (PRIORITY.get(a.toLowerCase()) ?? Infinity) - (PRIORITY.get(b.toLowerCase()) ?? Infinity) || (a < b ? -1 : 1);
}
