import * as z from 'zod';
import { jsonTables, type Row } from './jsonTables';

// Tables of Ghost's database, as its export writes them (TryGhost/Ghost, server/data/schema/schema.js); versions 1 to 6.

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const id = z.union([z.string(), z.number()]).transform(String);
const yes = z
  .union([z.boolean(), z.number(), z.string()])
  .nullish()
  .transform((value) => value === true || value === 1 || value === '1');
/** `2020-01-24 20:04:22` or ISO 8601, both UTC; milliseconds in the oldest. */
const instant = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => {
    if (typeof value === 'number') return value;
    const ms = Date.parse(
      value === undefined || value === null ? '' : /Z|[+-]\d{2}:?\d{2}$/.test(value) ? value : `${value.replace(' ', 'T')}Z`,
    );
    return Number.isNaN(ms) ? undefined : ms;
  });

export const postSchema = z.looseObject({
  id,
  title: text,
  slug: text,
  mobiledoc: text,
  lexical: text,
  html: text,
  feature_image: text,
  image: text,
  type: text,
  page: yes,
  status: text,
  visibility: text,
  featured: yes,
  locale: text,
  author_id: id.nullish(),
  published_at: instant,
  updated_at: instant,
  custom_excerpt: text,
  meta_description: text,
  canonical_url: text,
  feature_image_alt: text,
  feature_image_caption: text,
  codeinjection_head: text,
  codeinjection_foot: text,
});
export type Post = z.output<typeof postSchema>;

const userSchema = z.looseObject({
  id,
  name: text,
  slug: text,
  bio: text,
  website: text,
  location: text,
  facebook: text,
  twitter: text,
  profile_image: text,
  image: text,
});
const tagSchema = z.looseObject({ id, name: text, slug: text, visibility: text });
const postTagSchema = z.looseObject({ post_id: id, tag_id: id, sort_order: z.number().default(0) });
const postAuthorSchema = z.looseObject({ post_id: id, author_id: id, sort_order: z.number().default(0) });
const metaSchema = z.looseObject({ post_id: id, meta_description: text, feature_image_alt: text, feature_image_caption: text });
const settingSchema = z.looseObject({ key: z.string(), value: z.unknown() });

export type User = z.output<typeof userSchema> & { readonly line: number };
export type Tag = z.output<typeof tagSchema>;
type PostMeta = z.output<typeof metaSchema>;

/** What posts point to; small beside the posts. */
export interface Tables {
  readonly users: ReadonlyMap<string, User>;
  readonly tags: ReadonlyMap<string, Tag>;
  /** In the order in which the post has them, by the post. */
  readonly tagsOf: ReadonlyMap<string, readonly string[]>;
  readonly authorsOf: ReadonlyMap<string, readonly string[]>;
  readonly meta: ReadonlyMap<string, PostMeta>;
  readonly settings: ReadonlyMap<string, string>;
}

const SMALL = new Set(['users', 'tags', 'posts_tags', 'posts_authors', 'posts_meta', 'settings']);

/** Reads all of an export but its posts. Rejects with `SourceError`. */
export async function readTables(file: string): Promise<Tables> {
  const rows = new Map<string, Row[]>();
  for await (const row of jsonTables(file, (table) => SMALL.has(table))) {
    const known = rows.get(row.table);
    if (known) known.push(row);
    else rows.set(row.table, [row]);
  }
  const all = <S extends z.ZodType>(table: string, schema: S): z.output<S>[] =>
    (rows.get(table) ?? []).flatMap(({ value }) => schema.safeParse(value).data ?? []);
  const users = (rows.get('users') ?? []).flatMap(({ value, line }) => {
    const user = userSchema.safeParse(value).data;
    return user ? [[user.id, { ...user, line }] as const] : [];
  });
  return {
    users: new Map(users),
    tags: new Map(all('tags', tagSchema).map((tag) => [tag.id, tag])),
    tagsOf: inOrder(all('posts_tags', postTagSchema).map(({ post_id, tag_id, sort_order }) => [post_id, tag_id, sort_order])),
    authorsOf: inOrder(
      all('posts_authors', postAuthorSchema).map(({ post_id, author_id, sort_order }) => [post_id, author_id, sort_order]),
    ),
    meta: new Map(all('posts_meta', metaSchema).map((meta) => [meta.post_id, meta])),
    settings: new Map(all('settings', settingSchema).map(({ key, value }) => [key, typeof value === 'string' ? value : ''])),
  };
}

function inOrder(links: readonly (readonly [post: string, other: string, order: number])[]): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const [post, other] of links.toSorted((a, b) => a[2] - b[2])) {
    const known = by.get(post);
    if (known) known.push(other);
    else by.set(post, [other]);
  }
  return by;
}
