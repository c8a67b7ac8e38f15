import { routes } from '../../addresses/routes';
import { listed, type JsonLdNode } from './jsonLd';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';

/**
 * What a page of that name promises, in schema.org's words (https://schema.org/NewsMediaOrganization). A policy is told
 * only when the paper has the page.
 */
const POLICIES: readonly (readonly [slug: string, property: string])[] = [
  ['principes', 'publishingPrinciples'],
  ['charte', 'ethicsPolicy'],
  ['corrections', 'correctionsPolicy'],
  ['verification', 'verificationFactCheckingPolicy'],
  ['sources-anonymes', 'unnamedSourcesPolicy'],
  ['mission', 'missionCoveragePrioritiesPolicy'],
  ['financement', 'ownershipFundingInfo'],
  ['redaction', 'masthead'],
  ['contact', 'actionableFeedbackPolicy'],
];

/** The `@id` under which every page means the same publisher. */
export function publisherId(paper: Paper): string {
  return address(paper, '/#editeur');
}

export function websiteId(paper: Paper): string {
  return address(paper, '/#site');
}

/** https://schema.org/NewsMediaOrganization; Google wants a logo of at least 112 × 112 px. */
export function publisher(paper: Paper): JsonLdNode {
  const { site, pages } = paper;
  const published = pages();
  const policies = POLICIES.filter(([slug]) => published.includes(slug));
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(paper),
    name: plainText(site.publisher.name),
    url: address(paper, routes.front),
    logo: address(paper, site.publisher.logo),
    ...Object.fromEntries(policies.map(([slug, property]): [string, string] => [property, address(paper, routes.page(slug))])),
  };
}

/** The site with the search that readers and search engines may use (https://schema.org/SearchAction). */
export function website(paper: Paper): JsonLdNode {
  const { site } = paper;
  return {
    '@type': 'WebSite',
    '@id': websiteId(paper),
    name: plainText(site.name),
    description: plainText(site.tagline),
    url: address(paper, routes.front),
    inLanguage: site.language,
    publisher: publisher(paper),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${address(paper, routes.search)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A step of a breadcrumb; the last one is the page itself. */
export interface Step {
  readonly label: string;
  /** Of the label's language, when it is not the paper's. */
  readonly lang?: string | undefined;
  readonly path: string;
}

/**
 * The way from the front page (https://schema.org/BreadcrumbList). `steps` leaves the front page out. The last one is the
 * page that says so, and needs no address (developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
export function breadcrumb(paper: Paper, steps: readonly Step[]): JsonLdNode {
  const all: readonly Step[] = [{ label: paper.site.name, path: routes.front }, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: listed(
      all.map(({ label, path, lang }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: plainText(label, lang),
        item: index === steps.length ? undefined : { '@id': address(paper, path) },
      })),
    ),
  };
}
