import type { ArticleSummary } from '../../content/article';
import { picturePath } from '../../addresses/pictureAddress';
import { routes } from '../../addresses/routes';
import type { TypesetAuthor } from '../../library/library';
import { shorten } from '../../markdown/excerpt';
import { isOffered } from '../../pictures/pictureSources';
import { isoWithOffset } from '../../text/dates';
import { address, type Paper } from '../paper';
import { plainText } from '../plainText';
import { listed, type JsonLdNode } from './jsonLd';
import { newsType } from './newsTypes';
import { imageObject } from './jsonLdPicture';

/**
 * What the front of an author with a file says beside being a page: whom it is on, and what they wrote there
 * (developers.google.com/search/docs/appearance/structured-data/profile-page).
 */
export function profileOf(
  author: TypesetAuthor,
  stories: readonly Pick<ArticleSummary, 'slug' | 'headline' | 'lang' | 'publishedAt' | 'genre'>[],
  paper: Paper,
): JsonLdNode {
  const own = `${address(paper, routes.author(author.slug))}#personne`;
  return {
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      '@id': own,
      name: plainText(author.name),
      url: address(paper, routes.author(author.slug)),
      jobTitle: author.role === undefined ? undefined : plainText(author.role),
      description: shorten(author.typeset.opening) || undefined,
      email: author.email,
      image: portrait(author, paper),
      sameAs: listed(author.links),
    },
    hasPart: listed(
      stories.map(({ slug, headline, lang, publishedAt, genre }) => ({
        '@type': newsType({ genre }),
        '@id': `${address(paper, routes.article(slug))}#article`,
        headline: plainText(headline, lang),
        url: address(paper, routes.article(slug)),
        datePublished: isoWithOffset(publishedAt.epochMs, paper.site.timeZone),
        author: { '@id': own },
      })),
    ),
  };
}

/** The portrait as a square, when it is large enough for one, under an address that stays when it is another. */
function portrait({ photo, typeset }: TypesetAuthor, paper: Paper): JsonLdNode | undefined {
  const media = photo && typeset.pictures[photo.src];
  if (!media) return undefined;
  const rendition = isOffered(media, '1x1') ? '1x1' : 'original';
  return imageObject(address(paper, picturePath({ slug: media.slug, file: media.name, rendition, version: undefined })), photo);
}
