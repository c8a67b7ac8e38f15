import type { Moment } from '../../text/moment';
import { plainField } from '../markdown/document/fieldText';
import { permalinkOf } from '../markdown/generators/permalink';
import type { Note } from '../notes';
import type { ImportedArticle, ImportedAuthor, ImportedLabel, ImportedPage } from '../source';
import { postBody } from './postBody';
import type { Post, Tables, Tag, User } from './tables';

/** A day, in milliseconds: Ghost notes every save, and a page says only that a text was brought up to date days later. */
const DAY = 86_400_000;

/** The article or page that a post is. `file` and `line` say where it stands. */
export function postDocument(post: Post, tables: Tables, file: string, line: number, timeZone: string): ImportedArticle | ImportedPage {
  const meta = tables.meta.get(post.id);
  const { body, notes } = postBody(post, line);
  const publishedAt = momentOf(post.published_at);
  const path = addressOf(post, publishedAt, tables, timeZone);
  const isHidden = post.visibility !== '' && post.visibility !== 'public';
  const common = {
    id: `post:${post.id}`,
    place: { file, line },
    slug: post.slug,
    addresses: [path, `${path}amp/`],
    body,
    homeless: homelessOf(post, tables),
    notes: [...notes, ...(isHidden ? [hidden(post.visibility)] : [])],
    draft: !/^(?:published|scheduled)$/.test(post.status) || isHidden,
  };
  const standfirst = [post.custom_excerpt, meta?.meta_description, post.meta_description]
    .map(plainField)
    .find((each) => each !== undefined);
  if (post.type === 'page' || post.page)
    return { kind: 'page', title: post.title, ...(standfirst && { description: standfirst }), ...common };
  const updatedAt = updated(post);
  const image = post.feature_image || post.image;
  return {
    kind: 'article',
    headline: post.title,
    ...(standfirst && { standfirst }),
    publishedAt,
    ...(updatedAt && { updatedAt }),
    byline: authorsOf(post, tables).map(({ name }) => name),
    categories: publicTags(post, tables).map(({ name }) => name),
    topics: [],
    ...(post.locale !== '' && { lang: post.locale }),
    ...(image !== '' && { image: { address: image, ...captions(post, tables) } }),
    ...(post.canonical_url !== '' && { canonical: post.canonical_url }),
    ...common,
  };
}

function hidden(visibility: string): Note {
  return { kind: 'changed', message: `réservé aux abonnés sur l’ancien site (${visibility}) : importé comme brouillon` };
}

function momentOf(epochMs: number | undefined): Moment | undefined {
  return epochMs === undefined ? undefined : { epochMs, precision: 'minute' };
}

function updated({ published_at, updated_at }: Post): Moment | undefined {
  return published_at !== undefined && updated_at !== undefined && updated_at - published_at > DAY ? momentOf(updated_at) : undefined;
}

function captions(post: Post, { meta }: Tables): { alt?: string; caption?: string } {
  const more = meta.get(post.id);
  const alt = plainField(more?.feature_image_alt ?? post.feature_image_alt);
  const caption = plainField(more?.feature_image_caption ?? post.feature_image_caption);
  return { ...(alt && { alt }), ...(caption && { caption }) };
}

/** `/:slug/`, or as the settings of the oldest versions say; pages never had a date in theirs. */
function addressOf(post: Post, date: Moment | undefined, tables: Tables, timeZone: string): string {
  const pattern = tables.settings.get('permalinks') ?? '';
  const isDated = pattern.startsWith('/') && post.type !== 'page' && !post.page && date !== undefined;
  const author = authorsOf(post, tables)[0]?.slug ?? '';
  const typed = (isDated ? pattern : '/:slug/').replace(':author', author);
  return permalinkOf(typed, { date, timeZone, folders: [], name: post.slug, slug: post.slug, title: post.title, categories: [] });
}

function authorsOf(post: Post, { users, authorsOf: links }: Tables): User[] {
  const ids = links.get(post.id) ?? (post.author_id === undefined || post.author_id === null ? [] : [post.author_id]);
  return ids.flatMap((id) => users.get(id) ?? []);
}

function tagsOf(post: Post, { tags, tagsOf: links }: Tables): Tag[] {
  return (links.get(post.id) ?? []).flatMap((id) => tags.get(id) ?? []);
}

const isInternal = ({ name, visibility }: Tag): boolean => visibility === 'internal' || name.startsWith('#');
const publicTags = (post: Post, tables: Tables): Tag[] => tagsOf(post, tables).filter((tag) => !isInternal(tag));

function homelessOf(post: Post, tables: Tables): Record<string, string> {
  const internal = tagsOf(post, tables).filter(isInternal);
  return {
    ...(post.featured && { featured: 'true' }),
    ...(internal.length > 0 && { tags: internal.map(({ name }) => name).join(', ') }),
    ...(post.codeinjection_head !== '' && { codeinjection_head: post.codeinjection_head.slice(0, 200) }),
    ...(post.codeinjection_foot !== '' && { codeinjection_foot: post.codeinjection_foot.slice(0, 200) }),
  };
}

/** Somebody who signs. Their address for mail is nobody's business. */
export function authorDocument(user: User, file: string): ImportedAuthor {
  const photo = user.profile_image || user.image;
  const links = [user.website, social('https://twitter.com/', user.twitter), social('https://www.facebook.com/', user.facebook)];
  return {
    kind: 'author',
    id: `author:${user.id}`,
    place: { file, line: user.line },
    name: user.name,
    slug: user.slug,
    links: links.filter((address) => address.startsWith('https://')),
    ...(photo !== '' && { photo: { address: photo } }),
    addresses: [`/author/${user.slug}/`],
    body: { form: 'markdown', text: plainField(user.bio) ?? '', line: user.line },
    homeless: user.location === '' ? {} : { location: user.location },
    notes: [],
  };
}

function social(site: string, handle: string): string {
  return handle === '' || handle.startsWith('http') ? handle : site + handle.replace(/^@/, '');
}

/** Where Ghost listed what has a tag, and what somebody has written. */
export function ghostLabels({ tags, users }: Tables): ImportedLabel[] {
  const listed = (kind: 'category' | 'author', label: string, path: string): ImportedLabel => ({
    kind,
    label,
    addresses: [path],
    feeds: [`${path}rss/`],
  });
  return [
    ...[...tags.values()].filter((tag) => !isInternal(tag)).map(({ name, slug }) => listed('category', name, `/tag/${slug}/`)),
    ...[...users.values()].map(({ name, slug }) => listed('author', name, `/author/${slug}/`)),
  ];
}
