import type { Converted } from './converted';
import { htmlToMarkdown } from './html/htmlToMarkdown';
import { markdownToOurs } from './markdown/text/markdownToOurs';
import type { ImportedText } from './source';

/** A text of an archive as the Markdown of ours, whatever it is written in. Pure. */
export function convertText(body: Omit<ImportedText, 'line'>): Converted {
  switch (body.form) {
    case 'html':
      return htmlToMarkdown(body.text);
    case 'typedHtml':
      return htmlToMarkdown(body.text, { typed: true });
    case 'markdown':
      return markdownToOurs(body);
  }
}
