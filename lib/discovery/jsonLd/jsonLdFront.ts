import type { ArticleSummary } from '../../content/article';
import { routes } from '../../addresses/routes';
import type { TypesetAuthor, TypesetDossier } from '../../library/library';
import { listed, type JsonLdNode } from './jsonLd';
import { dossierSeries } from './jsonLdDossier';
import { profileOf } from './jsonLdAuthor';
import { breadcrumb, publisherId, websiteId, type Step } from './jsonLdPaper';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';

/** A page that lists articles: the front page, a section, a topic, an author, a month. */
export interface Listing {
  readonly title: string;
  readonly description: string;
  /** Path of this page of it. */
  readonly path: string;
  /** The stories it shows, in their order. */
  readonly stories: readonly Pick<ArticleSummary, 'slug' | 'headline' | 'lang' | 'publishedAt' | 'genre'>[];
  /** Whom the page tells of, above the stories that they wrote. */
  readonly author?: TypesetAuthor | undefined;
  /** The dossier that the page opens. */
  readonly dossier?: TypesetDossier | undefined;
}

/** A page that lists stories, of a front or of an author. */
export function collectionPage(listing: Listing, paper: Paper): JsonLdNode {
  const { title, description, path, author } = listing;
  const url = address(paper, path);
  return {
    '@id': url,
    url,
    name: plainText(title),
    description: plainText(description),
    inLanguage: paper.site.language,
    isPartOf: { '@id': websiteId(paper) },
    publisher: { '@id': publisherId(paper) },
    ...(author ? profileOf(author, listing.stories, paper) : collectionOf(listing, paper)),
  };
}

/** https://schema.org/CollectionPage with the stories it shows as an ItemList. */
function collectionOf({ stories, dossier }: Listing, paper: Paper): JsonLdNode {
  return {
    '@type': 'CollectionPage',
    about: dossier && dossierSeries(dossier, paper),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: stories.length,
      itemListElement: listed(
        stories.map(({ slug, headline, lang }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          url: address(paper, routes.article(slug)),
          name: plainText(headline, lang),
        })),
      ),
    },
  };
}

/** A front and the way to it. `above` is what lies between it and the front page. */
export function frontNodes(front: Listing, paper: Paper, above: readonly Step[] = []): JsonLdNode[] {
  return [collectionPage(front, paper), breadcrumb(paper, [...above, { label: front.title, path: front.path }])];
}
