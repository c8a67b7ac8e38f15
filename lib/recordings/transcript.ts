import path from 'node:path';
import { readFileBytes } from '../files/readBytes';
import { TooLarge } from '../files/tooLarge';
import { RECORDING_NAME } from './findRecording';
import { isSubtitles } from './types';

/** A paragraph of what is said in a recording. */
export interface Spoken {
  /** Who says it, where the file tells. */
  readonly speaker?: string | undefined;
  readonly text: string;
}

/** Letters after which a paragraph ends with the next sentence: subtitles have lines, and no paragraphs. */
const LONG = 500;

/** True for a file that a transcript is read from: subtitles, or plain text. */
export function isTranscript(name: string): boolean {
  return isSubtitles(name) || name.toLowerCase().endsWith('.txt');
}

/** What is said in a recording, of the file `name` in its article's folder; `undefined` when there is none, or more than a text may have. */
export async function readTranscript(folder: string, name: string): Promise<readonly Spoken[] | undefined> {
  if (!isTranscript(name) || !RECORDING_NAME.test(name)) return undefined;
  const found = await readFileBytes(path.join(folder, name)).catch((error: unknown) => {
    if (error instanceof TooLarge) return undefined;
    throw error;
  });
  return found && spokenIn(new TextDecoder().decode(found.bytes), isSubtitles(name));
}

/** The paragraphs of plain text, or of subtitles in WebVTT (w3.org/TR/webvtt1). */
export function spokenIn(text: string, subtitles: boolean): readonly Spoken[] {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim());
  if (!subtitles) return blocks.filter(Boolean).map((block) => ({ text: inOneLine(block) }));
  return blocks.flatMap(cue).reduce<Spoken[]>(joined, []);
}

/** What is said in a cue; nothing of a header, a note, a style or a region, which have no time. */
function cue(block: string): Spoken[] {
  const [, payload = ''] = /^(?:.*\n)?[\d:.]+[ \t]+-->.*\n([^]*)$/.exec(block) ?? [];
  const speaker = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(payload)?.[1];
  const text = inOneLine(payload.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (reference, name: string) => SIGNS[name] ?? reference));
  return text === '' ? [] : [{ ...(speaker !== undefined && { speaker: inOneLine(speaker) }), text }];
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '', rlm: '' };

function joined(all: Spoken[], next: Spoken): Spoken[] {
  const last = all.at(-1);
  const isNew = last === undefined || last.speaker !== next.speaker || (last.text.length > LONG && /[.!?…»]$/u.test(last.text));
  if (isNew) all.push(next);
  else all[all.length - 1] = { ...last, text: `${last.text} ${next.text}` };
  return all;
}

function inOneLine(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').trim();
}
