import type { Converted } from '../converted';

/** HTML of another system as the Markdown of ours. Pure; the same text gives the same Markdown. */
export function htmlToMarkdown(_html: string): Converted {
  throw new Error('to be written');
}
