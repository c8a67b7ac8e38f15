import path from 'node:path';
import { stampAt } from '../files/stamp';
import { recordingType } from './types';

/** A sound, a film or its subtitles beside an article. */
export interface Recording {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Absolute path on disk. */
  readonly file: string;
  readonly bytes: number;
}

/** What can stand in an address. */
export const RECORDING_NAME = /^[a-z0-9][a-z0-9._-]*$/i;

/** The recording `name` in an article's own folder, of any size: it is never held in memory. `undefined` when it is not there, or none. */
export async function findRecording(folder: string, name: string): Promise<Recording | undefined> {
  const type = recordingType(name);
  if (type === undefined || !RECORDING_NAME.test(name)) return undefined;
  const file = path.join(folder, name);
  const stamp = await stampAt(file);
  return stamp && stamp.size > 0 ? { name, type, file, bytes: stamp.size } : undefined;
}
