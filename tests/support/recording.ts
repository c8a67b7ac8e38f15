/** The header of a frame of MPEG-1 Layer III: 128 kbit/s, 44.1 kHz, two channels (ISO/IEC 11172-3, 2.4.1.3). */
const HEADER = Buffer.from('fffb9000', 'hex');
/** Bytes of such a frame, and how long it lasts. */
const FRAME = { bytes: 417, seconds: 1152 / 44_100 };

/** An MP3 in which nothing is heard. */
export function silence(seconds: number): Buffer {
  const frame = Buffer.concat([HEADER, Buffer.alloc(FRAME.bytes - HEADER.length)]);
  return Buffer.concat(Array.from({ length: Math.ceil(seconds / FRAME.seconds) }, () => frame));
}

/** Of the end of a paper's settings: the sounds of a section of its own. */
export const PODCAST = `podcasts:
  - section: economie
    description: Des sons d’essai, sans un mot.
    image: /icon-512.png
    category: News
`;

/** Subtitles in WebVTT, of two voices. */
export const SUBTITLES = `WEBVTT

NOTE Une note

1
00:00:00.000 --> 00:00:02.000 align:start
<v Première voix>Une phrase d’essai
sur deux lignes.

00:00:02.000 --> 00:00:04.000
<v Première voix>Une autre &amp; la fin.

00:00:04.000 --> 00:00:06.000
<v Deuxième voix>Une <i>réponse</i> ?
`;
