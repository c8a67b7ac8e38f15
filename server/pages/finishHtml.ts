import { fitStyle } from './style/fitStyle';
import type { SheetAt } from './style/sheets';

/** A page that holds something the finisher does not know: a change of the framework, to be looked at by a person. */
export class UnfinishedPage extends Error {
  override readonly name = 'UnfinishedPage';
}

/** How Next refers to the style of a route; sheets that come later win. */
const SHEET = /<link rel="stylesheet" href="([^"]*)"[^>]*>/g;
const FIRST_SHEET = new RegExp(SHEET.source);

/** What Next adds for a client runtime that no reader of ours gets, as patterns over React's own, regular HTML. */
const LEFTOVERS: readonly RegExp[] = [
  /<!--[^]*?-->/g,
  /<link rel="(?:preload|modulepreload)" as="(?:script|image)"[^>]*\/>/g,
  /<link rel="preload" href="[^"]*" as="style"\/>/g,
  /<div hidden=""><\/div>/g,
  // X takes these from OpenGraph, where Next copies them from (developer.x.com, Cards markup).
  /<meta name="twitter:(?:title|description|image(?::\w+)?)"[^>]*\/>/g,
];

// A quote inside a value is written &quot;, so a name with =" behind it is a name.
const MIXED_CASE = / (?:charSet|dateTime|hrefLang|srcSet|fetchPriority|autoComplete|inputMode)="/g;
const TAG = /<[a-z][^>]*>/g;
/** The elements without an end; React closes them as XML does, which HTML only puts up with. */
const CLOSED = /^(<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b[^]*)\/>$/;

/**
 * Takes Next's client runtime out of a rendered page: scripts, their preloads, Flight data and React's markers; and puts
 * in what the page uses of its style sheets. JSON-LD stays, it is data. React escapes `<` in text and attributes, so a
 * tag seen here is a tag. React writes some attributes as its own properties are called; HTML's names are in lower case.
 * Throws `UnfinishedPage` when the page is the framework's error shell, names a sheet that is not there, or still holds a
 * script afterwards.
 */
export function finishHtml(html: string, sheetAt: SheetAt): string {
  if (/^<!DOCTYPE html><html[^>]* id="__next_error__"/.test(html)) throw new UnfinishedPage('the framework answered with its error shell');
  const withoutScripts = html.replace(/<script[^]*?<\/script>/g, (script) => (isData(script) ? script : ''));
  const bare = LEFTOVERS.reduce((page, pattern) => page.replace(pattern, ''), withoutScripts);
  const plain = bare.replace(TAG, (tag) => tag.replace(MIXED_CASE, (name) => name.toLowerCase()).replace(CLOSED, '$1>'));
  const finished = withStyle(plain, sheetAt);
  const unknown = /<script(?! type="application\/ld\+json")|<link[^>]*"\/_next\/|<template/.exec(finished);
  if (unknown) throw new UnfinishedPage(`unknown leftover: ${finished.slice(unknown.index, unknown.index + 120)}`);
  return finished;
}

/** One style element stands where the page named the first of its sheets. */
function withStyle(html: string, sheetAt: SheetAt): string {
  const paths = [...html.matchAll(SHEET)].map(([, path = '']) => path);
  if (paths.length === 0) return html;
  const sheet = sheetAt(paths);
  if (!sheet) throw new UnfinishedPage(`unknown style sheet among ${paths.join(', ')}`);
  const { html: fitted, css } = fitStyle(html, sheet);
  return fitted.replace(FIRST_SHEET, () => `<style>${css}</style>`).replace(SHEET, '');
}

function isData(script: string): boolean {
  return script.startsWith('<script type="application/ld+json"');
}
