import { Parser } from 'htmlparser2';
import type { Root } from 'mdast';
import { isBlockName, isUnprinted } from './trees/elements';

/** The words of HTML as paragraphs, read tag by tag in one pass, however deep its elements are nested. */
export function plainParagraphs(html: string): Root {
  const paragraphs: string[] = [];
  let text = '';
  let hidden = 0;
  const close = (): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') paragraphs.push(line);
    text = '';
  };
  const step = (name: string, by: 1 | -1): void => {
    if (isUnprinted(name)) hidden = Math.max(0, hidden + by);
    if (isBlockName(name)) close();
    if (name === 'br') text += ' ';
  };
  const parser = new Parser({
    onopentagname: (name) => step(name, 1),
    onclosetag: (name) => step(name, -1),
    ontext: (part) => void (text += hidden === 0 ? part : ''),
  });
  parser.end(html);
  close();
  return { type: 'root', children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })) };
}
