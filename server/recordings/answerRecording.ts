import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { PictureAddress } from '@/lib/addresses/pictureAddress';
import { keysHeader } from '@/lib/discovery/edges/edgeKeys';
import { absent } from '@/lib/files/stamp';
import type { Library } from '@/lib/library/library';
import { newNotes, withNotes } from '@/lib/process/renderNotes';
import { findRecording } from '@/lib/recordings/findRecording';
import { recordingType } from '@/lib/recordings/types';
import { matches, type Answer, type RequestFacts } from '../http/answer';
import { caching, openToOthers, type Headers } from '../http/headers';
import { askedRange, type Range } from './range';

/** Bytes that are read at once: all of a recording that is in memory, for each who hears it. */
const AT_ONCE = 65_536;

interface Parts {
  readonly library: Pick<Library, 'pictureFolder'>;
  readonly security: Headers;
  /** Instead of those that readers get. */
  readonly headers?: Headers;
}

/**
 * Answers with a sound, a film or its subtitles, whole or the one part that is asked for (RFC 9110, 14); it is read while it is sent.
 * `undefined` for what is none, or not there.
 */
export async function answerRecording(
  { slug, file: name, rendition, version }: PictureAddress,
  question: RequestFacts,
  { library, security, headers = {} }: Parts,
): Promise<Answer | undefined> {
  if (recordingType(name) === undefined || rendition !== 'original' || version !== undefined) return undefined;
  const keys = new Set<string>();
  const folder = withNotes(newNotes(keys), () => library.pictureFolder(slug));
  const recording = folder === undefined ? undefined : await findRecording(folder, name);
  const file = recording && (await open(recording.file, 'r').catch(absent));
  if (!recording || !file) return undefined;
  const described = {
    ...security,
    ...openToOthers,
    'content-type': recording.type,
    // Never shown by itself; players do not mind.
    'content-disposition': 'attachment',
    'cache-control': caching.file,
    ...keysHeader(keys),
    ...headers,
  };
  return answerWithFile(file, question, described);
}

async function answerWithFile(file: FileHandle, question: RequestFacts, described: Headers): Promise<Answer> {
  let isSent = false;
  try {
    const stats = await file.stat();
    const etag = etagOf(stats);
    const headers = { ...described, 'accept-ranges': 'bytes', etag };
    if (question.ifNoneMatch !== undefined && matches(question.ifNoneMatch, etag)) return bare(304, headers);
    const range = rangeOf(question, etag, stats.size);
    if (range === 'none') return bare(416, { ...headers, 'content-range': `bytes */${stats.size}`, 'content-length': '0' });
    const { first, last } = range ?? { first: 0, last: stats.size - 1 };
    const bytes = last - first + 1;
    const part = { ...(range && { 'content-range': `bytes ${first}-${last}/${stats.size}` }), 'content-length': String(bytes) };
    const answer = bare(range ? 206 : 200, { ...headers, ...part });
    if (question.method === 'HEAD') return answer;
    isSent = true;
    return { ...answer, stored: { bytes, stream: file.createReadStream({ start: first, end: last, highWaterMark: AT_ONCE }) } };
  } finally {
    if (!isSent) await file.close();
  }
}

/** A part of another version than the one that the reader has is of no use: then it is all sent anew (RFC 9110, 13.1.5). */
function rangeOf({ method, range, ifRange }: RequestFacts, etag: string, bytes: number): Range | 'none' | undefined {
  return method === 'GET' && (ifRange === undefined || ifRange === etag) ? askedRange(range, bytes) : undefined;
}

/** Of size and time: to read a film for the sum of its bytes would take seconds. */
function etagOf({ size, mtimeMs }: Stats): string {
  return `"${createHash('sha256').update(`${size} ${mtimeMs}`).digest('base64url').slice(0, 16)}"`;
}

function bare(status: number, headers: Headers): Answer {
  return { status, headers: Object.entries(headers).flat(), body: undefined, source: 'file' };
}
