import { routes } from '../../addresses/routes';
import { FRONT_FILE, SITE_FILE, type TextKind } from '../../content/kinds';
import type { NewsroomIndex } from '../list/newsroomIndex';
import { isGroup, isList } from '../text/fields';
import type { Fields, Value } from '../text/value';

/** A text that has another name now. */
export interface NewName {
  readonly kind: TextKind;
  /** Slugs. */
  readonly from: string;
  readonly to: string;
}

/** A file that may name a text, and what is to change in its fields so that it names it anew: nothing where it does not. */
export interface Mention {
  readonly file: string;
  readonly change: (fields: Fields) => Fields;
}

/**
 * Every file that names a text by its slug in a field, and the settings: they send the old address on, but for an article, which has its
 * own field for it. Links in texts stay as they are, and come by the old address.
 */
export async function mentionsOf(index: NewsroomIndex, name: NewName): Promise<Mention[]> {
  const { kind, from } = name;
  const named = replaced(name.from, name.to);
  const inFields = (files: readonly { readonly file: string }[], field: string): Mention[] =>
    files.map(({ file }) => ({ file, change: (fields) => ({ [field]: named(fields[field]) }) }));
  return [
    ...(kind === 'article' ? [...inFields(await index.citing(from), 'related'), ...inFields(index.ordering(from), 'order')] : []),
    ...(kind === 'dossier' ? inFields(index.inDossier(from), 'dossier') : []),
    { file: FRONT_FILE, change: (fields) => planWith(fields, name) },
    { file: SITE_FILE, change: (fields) => redirectsWith(fields, name) },
  ];
}

/** A value in which each text that is `from` is `to`. */
function replaced(from: string, to: string): (value: Value | undefined) => Value | undefined {
  const change = (value: Value): Value => {
    if (isList(value)) return value.map(change);
    return value === from ? to : value;
  };
  return (value) => value && change(value);
}

function planWith({ lead, others, dossier, alert }: Fields, { kind, from, to }: NewName): Fields {
  const named = replaced(from, to);
  const stories: Fields = kind === 'article' ? { lead: named(lead), others: named(others) } : {};
  const link = isGroup(alert) && { alert: { ...alert, link: replaced(routes[kind](from), routes[kind](to))(alert.link) } };
  return { ...stories, ...(kind === 'dossier' && { dossier: named(dossier) }), ...link };
}

/** What led to the old address leads to the new one; what led from the new one, where something is now, goes. */
function redirectsWith({ redirects }: Fields, { kind, from, to }: NewName): Fields {
  const [old, present] = [routes[kind](from), routes[kind](to)];
  const leads = replaced(old, present);
  const kept = (isList(redirects) ? redirects : [])
    .filter((redirect) => !isGroup(redirect) || redirect.from !== present)
    .map((redirect) => (isGroup(redirect) ? { ...redirect, to: leads(redirect.to) } : redirect));
  return { redirects: [...kept, ...(kind === 'article' ? [] : [{ from: old, to: present }])] };
}
