import serialize from 'dom-serializer';
import { Element, hasChildren, isComment, isTag, Text, type ChildNode, type Document, type ParentNode } from 'domhandler';
import { findAll, findOne, removeElement, replaceElement, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { placeStreamed } from './placeStreamed';
import { fitStyle } from './style/fitStyle';
import type { SheetAt } from './style/sheets';

/** A page that holds something the finisher does not know: a change of the framework, to be looked at by a person. */
export class UnfinishedPage extends Error {
  override readonly name = 'UnfinishedPage';
}

/** Text and attributes stay as they are written: what is not decoded cannot be encoded wrongly. */
const AS_WRITTEN = { decodeEntities: false, encodeEntities: false, emptyAttrs: true } as const;
const END = '</body></html>';

/**
 * Takes Next's client runtime out of a rendered page: scripts, their preloads, Flight data and React's markers; and puts
 * in what the page uses of its style sheets. What React has sent late is first put in its place. JSON-LD stays, it is data.
 * The page is parsed once and serialised once, which also gives attributes HTML's names (React writes some as its own
 * properties are called) and void elements HTML's form.
 * Throws `UnfinishedPage` when the page is the framework's error shell, is cut off, names a sheet that is not there, or
 * holds something afterwards that waits for a script.
 */
export function finishHtml(html: string, sheetAt: SheetAt): string {
  const page = parseDocument(html, AS_WRITTEN);
  refuseBroken(html, page);
  placeStreamed(page);
  removeRuntime(page);
  addStyle(page, sheetAt);
  const leftover = findOne(isLeftover, page.children);
  if (leftover) throw new UnfinishedPage(`unknown leftover: ${serialize(leftover, AS_WRITTEN).slice(0, 120)}`);
  return serialize(page, AS_WRITTEN);
}

function refuseBroken(html: string, page: Document): void {
  const shell = findOne(({ attribs }) => attribs.id === '__next_error__', page.children, false);
  if (shell) throw new UnfinishedPage('the framework answered with its error shell');
  // A script without an end holds all that follows, the page's end included.
  const open = findOne((element) => element.name === 'script' && textContent(element).includes(END), page.children);
  if (open || !html.endsWith(END)) throw new UnfinishedPage('the page is cut off, or has a script that does not end');
}

function removeRuntime(parent: ParentNode): void {
  for (const node of [...parent.children]) {
    if (hasChildren(node)) removeRuntime(node);
    if (isRuntime(node)) removeElement(node);
  }
}

const PRELOADS: ReadonlySet<string | undefined> = new Set(['preload', 'modulepreload']);
const PRELOADED: ReadonlySet<string | undefined> = new Set(['script', 'image', 'style']);
/** X takes these from OpenGraph, where Next copies them from (developer.x.com, Cards markup). */
const COPIED = /^twitter:(?:title|description|image(?::\w+)?)$/;
/** Where a script of Next's would move icons to the head. */
const ICON_MARK = '«nxt-icon»';

/** What only a client runtime reads, which no reader of ours gets, or nobody. */
function isRuntime(node: ChildNode): boolean {
  if (!isTag(node)) return isComment(node);
  const { name, attribs } = node;
  if (name === 'script') return attribs.type !== 'application/ld+json';
  if (name === 'link') return PRELOADS.has(attribs.rel) && PRELOADED.has(attribs.as);
  if (name === 'meta') return attribs.name === ICON_MARK || COPIED.test(attribs.name ?? '');
  return name === 'div' && attribs.hidden !== undefined && attribs.id === undefined && node.children.length === 0;
}

/** What waits for a script: a place to be filled, its content, a file of the framework's. */
function isLeftover({ name, attribs }: Element): boolean {
  if (name === 'link') return attribs.href?.startsWith('/_next/') === true;
  return name === 'template' || (attribs.hidden !== undefined && /^S:[\da-f]+$/.test(attribs.id ?? ''));
}

/** One style element stands where the page named the first of its sheets; sheets that come later win. */
function addStyle(page: Document, sheetAt: SheetAt): void {
  const [first, ...others] = findAll(({ name, attribs }) => name === 'link' && attribs.rel === 'stylesheet', page.children);
  if (!first) return;
  const paths = [first, ...others].map(({ attribs }) => attribs.href ?? '');
  const sheet = sheetAt(paths);
  if (!sheet) throw new UnfinishedPage(`unknown style sheet among ${paths.join(', ')}`);
  for (const link of others) removeElement(link);
  replaceElement(first, new Element('style', {}, [new Text(fitStyle(page, sheet))]));
}
