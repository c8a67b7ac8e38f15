import { DOT } from '@/lib/text/spaces';
import { words } from '@/lib/text/words';

/** The word beside a lone headline, and that somebody paid for the story. */
export function labelled(word: string, { sponsor }: { readonly sponsor?: object | undefined }): string {
  return sponsor === undefined ? word : word + DOT + words.sponsored;
}
