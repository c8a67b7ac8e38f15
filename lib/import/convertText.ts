import type { Converted } from './converted';
import { htmlToMarkdown } from './html/htmlToMarkdown';
import { markdownToOurs } from './markdown/text/markdownToOurs';
import { templatedHtml } from './markdown/templates/templatedHtml';
import type { ImportedText } from './source';

/** A text of an archive as the Markdown of ours, whatever it is written in. Pure. */
export function convertText(body: Omit<ImportedText, 'line'>): Converted {
  switch (body.form) {
    case 'html':
      return body.dialect === undefined ? htmlToMarkdown(body.text) : templatedHtml(body.text, body.dialect);
    case 'typedHtml':
      return htmlToMarkdown(body.text, { typed: true });
    case 'markdown':
      return markdownToOurs(body);
  }
}
