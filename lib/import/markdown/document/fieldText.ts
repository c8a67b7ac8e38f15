import { DomUtils, parseDocument } from 'htmlparser2';
import type { Value } from '../frontMatter/flatFields';

/** A field as plain text: its Markdown, its tags and its entities are read, blanks are one. */
export function plainField(value: Value | undefined): string | undefined {
  const typed = oneText(value);
  if (typed === undefined) return undefined;
  const marks = typed
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|[*_`])(?=[^\s*_])([^\n]*?[^\s*_])\1(?![\p{L}\p{N}])/gu, '$2')
    // A backslash before a sign is Markdown's; « < » before a blank or a digit is a sign.
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/<(?![a-z/!])/gi, '&lt;');
  const text = DomUtils.textContent(parseDocument(marks).children).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The value itself, or the first of a list; of a group, what it is called by. */
export function oneText(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || value === undefined) return undefined;
  return texts(value)[0];
}

/** A list of texts: entries, or what commas and line ends part in one; of groups their `name`, `src` or what else names them. */
export function texts(value: Value | undefined, between?: RegExp): string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  if (typeof value === 'string') {
    const all = between === undefined ? [value] : value.split(between);
    return all.map((text) => text.trim()).filter((text) => text !== '');
  }
  if (isList(value)) return value.flatMap((each) => texts(each));
  const named = ['name', 'title', 'label', 'src', 'url', 'key', 'id', 'slug'].find((key) => typeof value[key] === 'string');
  return named === undefined ? [] : texts(value[named]);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** True for `true`, `yes`, `1`; false for their opposites; undefined for anything else. */
export function yesOrNo(value: Value | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = oneText(value)?.toLowerCase();
  if (text !== undefined && /^(?:true|yes|on|1|y)$/.test(text)) return true;
  return text !== undefined && /^(?:false|no|off|0|n)$/.test(text) ? false : undefined;
}

/** A field as a person reads it in a report. */
export function shownValue(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
