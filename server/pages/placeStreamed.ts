import { isComment, isTag, type ChildNode, type Document, type Element } from 'domhandler';
import { appendChild, findAll, findOne, prepend, removeElement, textContent } from 'domutils';

/** The calls with which React tells its client script where late content (`S:1`) goes: into a boundary, or a gap in late content. */
const CALLS = /\$RC\("(?<boundary>B:[\da-f]+)","(?<content>S:[\da-f]+)"\)|\$RS\("(?<part>S:[\da-f]+)","(?<gap>P:[\da-f]+)"\)/g;
/** React's comments around a boundary's content. */
const BEGINNINGS: ReadonlySet<string> = new Set(['$', '$?', '$~', '$!', '&']);
const ENDS: ReadonlySet<string> = new Set(['/$', '/&']);
/** React hoists these into the head, unless the head has already been written. */
const METADATA: ReadonlySet<string> = new Set(['title', 'meta', 'link']);

/**
 * Moves what React has sent late to where it belongs, as its client script would (`$RC` and `$RS` in react-dom's
 * ReactDOMFizzInstructionSet). What was not ready when the first chunk was written has a `<template>` in its place; it
 * follows behind the text in a hidden element, with a call of that script. Next's metadata comes like this when its row of
 * Flight data arrives in a later chunk than the text's, whatever `htmlLimitedBots` says; its title, metas and links are
 * then children of the body. A template that no call fills, as after an error, stays: the caller must refuse it.
 */
export function placeStreamed(page: Document): void {
  if (findOne(isTemplate, page.children)) fillTemplates(page);
  const head = findOne(({ name }) => name === 'head', page.children);
  const body = findOne(({ name }) => name === 'body', page.children);
  const late = body?.children.filter((node) => isTag(node) && METADATA.has(node.name)) ?? [];
  if (head) for (const element of late) appendChild(head, element);
}

function fillTemplates(page: Document): void {
  const scripts = findAll(({ name }) => name === 'script', page.children);
  const byId = (id = ''): Element | null => findOne(({ attribs }) => attribs.id === id, page.children);
  for (const { groups = {} } of scripts.flatMap((script) => [...textContent(script).matchAll(CALLS)])) {
    const template = byId(groups.boundary ?? groups.gap);
    const content = byId(groups.content ?? groups.part);
    if (template && content && isTemplate(template)) fill(template, content, groups.boundary !== undefined);
  }
}

function isTemplate({ name }: Element): boolean {
  return name === 'template';
}

function fill(template: Element, content: Element, isBoundary: boolean): void {
  if (isBoundary) for (const node of fallbackAfter(template)) removeElement(node);
  for (const node of [...content.children]) prepend(template, node);
  removeElement(content);
  removeElement(template);
}

/** What stands in for a boundary's content: all that follows its template, up to the comment that ends this boundary. */
function fallbackAfter(template: Element): ChildNode[] {
  const fallback: ChildNode[] = [];
  let depth = 0;
  for (let node = template.next; node; node = node.next) {
    if (isComment(node) && ENDS.has(node.data)) depth -= 1;
    if (depth < 0) break;
    if (isComment(node) && BEGINNINGS.has(node.data)) depth += 1;
    fallback.push(node);
  }
  return fallback;
}
