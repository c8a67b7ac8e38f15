import path from 'node:path';

/** What every browser of the last years plays, and what podcast apps take, by the end of its name. */
const SOUNDS: ReadonlyMap<string, string> = new Map([
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
]);
const FILMS: ReadonlyMap<string, string> = new Map([
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
]);
const SUBTITLES: ReadonlyMap<string, string> = new Map([['vtt', 'text/vtt; charset=utf-8']]);

/** Endings as editors read them in a message. */
export const SOUND_ENDINGS = [...SOUNDS.keys()].map((each) => `.${each}`).join(', ');
export const FILM_ENDINGS = [...FILMS.keys()].map((each) => `.${each}`).join(', ');

/** The media type of a sound file by its name; `undefined` for any other. */
export function soundType(name: string): string | undefined {
  return SOUNDS.get(ending(name));
}

/** The media type of a film by its name. */
export function filmType(name: string): string | undefined {
  return FILMS.get(ending(name));
}

/** True for subtitles in WebVTT, which players show and podcast apps take for a transcript. */
export function isSubtitles(name: string): boolean {
  return SUBTITLES.has(ending(name));
}

/** The media type of what is played: a sound, a film or its subtitles. */
export function recordingType(name: string): string | undefined {
  return soundType(name) ?? filmType(name) ?? SUBTITLES.get(ending(name));
}

function ending(name: string): string {
  return path.extname(name).slice(1).toLowerCase();
}
