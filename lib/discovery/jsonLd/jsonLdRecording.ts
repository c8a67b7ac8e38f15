import type { ArticleSummary } from '../../content/article';
import { isoDuration } from '../../recordings/duration';
import type { Recordings, ShownRecording } from '../../selection/recordings/recordings';
import { routes } from '../../addresses/routes';
import { isoWithOffset } from '../../text/dates';
import { describeArticle } from '../description';
import { address, type Paper } from '../paper';
import { cardAddress, photoAddress } from '../pictures';
import { plainText } from '../plainText';
import type { JsonLdNode } from './jsonLd';

/**
 * An article's sound and film (https://schema.org/AudioObject, VideoObject), with what Google requires of a film
 * (developers.google.com/search/docs/appearance/structured-data/video): its name, a picture of it, and since when it is there.
 */
export function recordingNodes(article: ArticleSummary, { sound, film }: Recordings, paper: Paper): JsonLdNode {
  const poster = film?.poster && address(paper, routes.media(article.slug, film.poster.name));
  const thumbnailUrl = poster ?? photoAddress(paper, article) ?? cardAddress(paper, article);
  return {
    audio: sound && { '@type': 'AudioObject', ...told(article, sound, paper) },
    video: film && { '@type': 'VideoObject', ...told(article, film, paper), thumbnailUrl },
  };
}

function told(article: ArticleSummary, { path, type, seconds, subtitles }: ShownRecording, paper: Paper): JsonLdNode {
  return {
    name: plainText(article.headline, article.lang),
    description: describeArticle(article) || undefined,
    contentUrl: address(paper, path),
    encodingFormat: type,
    duration: seconds === undefined ? undefined : isoDuration(seconds),
    uploadDate: isoWithOffset(article.publishedAt.epochMs, paper.site.timeZone),
    caption: subtitles && { '@type': 'MediaObject', contentUrl: address(paper, subtitles), encodingFormat: 'text/vtt' },
  };
}
