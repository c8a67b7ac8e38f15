import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { isAbsence } from '@/lib/files/stamp';
import type { Scores } from './ranking';

const form = z.object({ at: z.number(), scores: z.record(z.string(), z.number().min(0)) });

/** What was counted before the last start; nothing where there is no file. Throws what keeps it from being read or understood. */
export function readScores(file: string): Scores {
  try {
    return form.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (isAbsence(error)) return { at: 0, scores: {} };
    throw error;
  }
}

/** Whole or not at all. */
export function writeScores(file: string, scores: Scores): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(scores));
  renameSync(`${file}.new`, file);
}
