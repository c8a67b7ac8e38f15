import type { Field, Opened } from '@/lib/desk/protocol';
import { bodyOf, withBody } from '@/lib/desk/text/body';
import { editFields, readFields } from '@/lib/desk/text/editFields';
import type { Fields, Value } from '@/lib/desk/text/value';

/** A file under an editor's hands: what is on the disk, and what is typed. */
export interface Copy {
  /** As the disk has it. */
  readonly opened: Opened;
  /** The whole text that the fields below are written into: so a field that is emptied and typed again loses no comment. */
  readonly ground: string;
  /** `undefined` when the fields cannot be read: the text is then the whole file. */
  readonly fields: Fields | undefined;
  readonly body: string;
  /** Another number when the text is another than what was typed in the editor, which then shows it. */
  readonly revision: number;
}

/** A file that is nothing but fields. */
export const isYaml = ({ file }: Pick<Opened, 'file'>): boolean => file.endsWith('.yaml');

/** A copy of a file as it is on the disk, or as `text` says it was typed. */
export function copyOf(opened: Opened, text = opened.text, revision = 0): Copy {
  const fields = readFields(text, isYaml(opened));
  const body = fields === undefined ? text : isYaml(opened) ? '' : bodyOf(text).body;
  return { opened, ground: text, fields, body, revision };
}

/** The whole file as it is typed now; byte for byte the one on the disk when nothing was. `form` are the fields of its kind. */
export function textOf({ opened, ground, fields, body }: Copy, form: readonly Field[]): string {
  if (fields === undefined) return body;
  const order = form.map(({ name }) => name);
  const edited = editFields(ground, fields, order, isYaml(opened));
  return isYaml(opened) ? edited : withBody(edited, body);
}

/** The copy once the desk has written what was `sent`: what was typed meanwhile stays, all else is as it is on the disk now. */
export function rebased(copy: Copy, sent: Copy, opened: Opened): Copy {
  const disk = copyOf(opened);
  const fresh = { ...disk, revision: copy.revision + (disk.body === copy.body ? 0 : 1) };
  if (copy.fields === undefined || fresh.fields === undefined) return copy.body === sent.body ? fresh : { ...copy, opened };
  const typed = Object.entries(copy.fields).filter(([name, value]) => !isSame(value, sent.fields?.[name]));
  return {
    ...fresh,
    fields: { ...fresh.fields, ...Object.fromEntries(typed) },
    ...(copy.body !== sent.body && { body: copy.body, revision: copy.revision }),
  };
}

const isSame = (one: Value | undefined, other: Value | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
