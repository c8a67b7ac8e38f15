import { routes } from '../../addresses/routes';
import type { ArticleFields } from '../../content/schema/articleSchema';
import type { ArticleSummary } from '../../content/article';
import type { Library } from '../../library/library';
import type { Media } from '../../pictures/media';
import { findRecording } from '../../recordings/findRecording';
import { readTranscript, type Spoken } from '../../recordings/transcript';
import { isSubtitles } from '../../recordings/types';
import { articlePicture } from '../articlePictures';

/** A sound or a film of an article, whose file is there. */
export interface ShownRecording {
  /** Of the file. */
  readonly path: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  readonly seconds: number | undefined;
  /** What is said in it. */
  readonly transcript: readonly Spoken[] | undefined;
  /** Path of its subtitles in WebVTT. */
  readonly subtitles: string | undefined;
}

interface ShownFilm extends ShownRecording {
  /** What stands in its place until it is played. */
  readonly poster: Media | undefined;
}

export interface Recordings {
  readonly sound?: ShownRecording | undefined;
  readonly film?: ShownFilm | undefined;
}

type Folders = Pick<Library, 'pictureFolder'>;

/** What is to be heard and seen of an article as its page shows it: without what does not lie beside it. */
export async function recordingsOf(library: Folders, { slug, audio, video }: ArticleSummary): Promise<Recordings> {
  const folder = audio || video ? library.pictureFolder(slug) : undefined;
  if (folder === undefined) return {};
  const film = video && (await shown(slug, folder, video));
  const poster = video?.poster === undefined ? undefined : await articlePicture(library, slug, video.poster);
  return { sound: audio && (await shown(slug, folder, audio)), film: film && { ...film, poster } };
}

type Named = NonNullable<ArticleFields['audio']> & Pick<NonNullable<ArticleFields['video']>, 'captions'>;

async function shown(slug: string, folder: string, named: Named): Promise<ShownRecording | undefined> {
  const { src, duration, transcript, captions = transcript } = named;
  const recording = await findRecording(folder, src);
  if (!recording) return undefined;
  const subtitles = captions !== undefined && isSubtitles(captions) ? await findRecording(folder, captions) : undefined;
  return {
    path: routes.media(slug, recording.name),
    type: recording.type,
    bytes: recording.bytes,
    seconds: duration,
    transcript: transcript === undefined ? undefined : await readTranscript(folder, transcript),
    subtitles: subtitles && routes.media(slug, subtitles.name),
  };
}
