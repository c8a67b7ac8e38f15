import * as z from 'zod';
import { DURATION_PATTERN, parseDuration } from '../../recordings/duration';
import { RECORDING_NAME } from '../../recordings/findRecording';
import { isTranscript } from '../../recordings/transcript';
import { FILM_ENDINGS, filmType, isSubtitles, SOUND_ENDINGS, soundType } from '../../recordings/types';
import { group, text } from './fields';
import { pictureFields } from './pictureFields';

/** A file beside the text, whose name can stand in an address and ends as `fits` wants it. */
function fileBeside(what: string, endings: string, fits: (name: string) => boolean) {
  const advice = `écrivez le seul nom ${what}, posé à côté du texte, qui finit par ${endings}`;
  return text(advice)
    .regex(RECORDING_NAME, { error: `${advice}, sans accent ni espace` })
    .refine(fits, { error: advice });
}

const DURATION = 'écrivez la durée en minutes et secondes, comme 12:34, ou 1:02:03 au-delà d’une heure';

/** Seconds. */
const duration = text(DURATION)
  .transform((typed, context): number => {
    const seconds = parseDuration(typed);
    if (seconds !== undefined) return seconds;
    context.addIssue({ code: 'custom', message: DURATION });
    return z.NEVER;
  })
  .meta({ pattern: DURATION_PATTERN });

const told = {
  duration: duration.optional(),
  transcript: fileBeside('du fichier de la transcription', '.vtt ou .txt', isTranscript).optional(),
};

/** A sound that goes with an article. */
export const audio = group(
  { src: fileBeside('du fichier du son', SOUND_ENDINGS, (name) => soundType(name) !== undefined), ...told },
  'un son a le champ src et, au besoin, duration et transcript',
);

/** A film that goes with an article. */
export const video = group(
  {
    src: fileBeside('du fichier de la vidéo', FILM_ENDINGS, (name) => filmType(name) !== undefined),
    ...told,
    captions: fileBeside('du fichier des sous-titres', '.vtt', isSubtitles).optional(),
    poster: pictureFields.src.optional(),
  },
  'une vidéo a le champ src et, au besoin, duration, transcript, captions et poster',
);
