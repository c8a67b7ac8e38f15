import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What a reader sees of an element: its text, with one space between two blocks. */
export function seen(element: ReactNode): string {
  return renderToStaticMarkup(element)
    .replace(/<\/?(?:p|h\d|li|ul|ol|div|section|article|header|footer|aside|main)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/[ \n]+/g, ' ')
    .trim();
}
