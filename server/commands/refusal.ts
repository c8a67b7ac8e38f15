import { ContentError } from '@/lib/content/problem';

/** Ends a command with a message for the editor and no stack. */
export class Refusal extends Error {}

/** Runs a command, and prints what it answers; or, with exit code 1, why it refuses. `usage` is for arguments that it does not know. */
export async function saying(command: () => Promise<string>, usage: string): Promise<void> {
  try {
    console.log(await command());
  } catch (error) {
    // parseArgs throws a TypeError for what it does not know.
    const isUnknown = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isUnknown && !(error instanceof Refusal) && !(error instanceof ContentError)) throw error;
    console.error(isUnknown ? usage : error.message);
    process.exitCode = 1;
  }
}
