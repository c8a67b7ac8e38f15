import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { hostileHeadlines } from './hostile';
import { seeded } from './random';

/** A post as an export holds it. */
export interface ExportedPost {
  readonly id: number;
  readonly title: string;
  readonly name: string;
  readonly content: string;
  /** Epoch milliseconds. */
  readonly publishedMs: number;
  readonly author: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly excerpt: string;
}

export const OLD_SITE = 'https://ancien.example';
const CATEGORIES = ['Économie', 'Société', 'Sports & loisirs', 'Uncategorized'];
/** Two people of one name, and one whose name has what fields refuse. */
const AUTHORS = { anne: 'Anne D’Œuvre', anne2: 'Anne D’Œuvre', jean: 'Jean « Jeannot » Quai' };
const MINUTE = 60_000;
/** The nights on which Europe changes its clocks, and every ordinary day. */
const NIGHTS = ['2021-03-28T00:30Z', '2021-03-28T01:30Z', '2021-10-31T00:30Z', '2021-10-31T01:30Z'].map((at) => Date.parse(at));

const words =
  'accord budget caisse débat école forêt grève hausse impôt jury loi maire nuit œuvre port quartier réforme saison train usine vote'.split(
    ' ',
  );

type Random = () => number;
const pick = <T>(random: Random, all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
const phrase = (random: Random, count: number): string => Array.from({ length: count }, () => pick(random, words)).join(' ');

/** What a line may hold in either editor, and what is typed with signs that Markdown would take for its own. */
const INLINE: readonly ((random: Random, id: number) => string)[] = [
  (random) => `<strong>${phrase(random, 2)} </strong>${phrase(random, 3)}`,
  (random) => `l’<em>${phrase(random, 1)}</em>`,
  (random, id) => `<a href="${OLD_SITE}/?p=${Math.max(1, id - 1)}">${phrase(random, 2)}</a>`,
  (random) => `<a href="https://ailleurs.example/a_b(c)?d=e&amp;f=g">${phrase(random, 2)}</a>`,
  () => '10<sup>9</sup> et CO<sub>2</sub>',
  () => 'a * b _ c ` d # e [f] {g} ~h~ ~~i~~ \\ | &lt;balise&gt; &amp;amp; &copy; ![j](k)',
  () => 'prix&nbsp;: 12&nbsp;% «&nbsp;oui&nbsp;» !',
  (random) => `<code>${phrase(random, 1)}*[x]</code>`,
  (random) => `<span style="color:red">${phrase(random, 1)}</span><br />${phrase(random, 1)}`,
  () => '<a href="/2001/01/nulle-part/">perdu</a> [sic] [[gallery]]',
  (random) => `<del>${phrase(random, 1)}</del> <kbd>Ctrl</kbd> <abbr title="Bureau « central »">BC</abbr> <q>cité</q>`,
];

/** Two lines of three hold words alone. */
const line = (random: Random, id: number): string =>
  random() < 0.66 ? `${phrase(random, 14)}, ${phrase(random, 13)}.` : marked(random, id);

const marked = (random: Random, id: number): string =>
  `${phrase(random, 14)}, ${pick(random, INLINE)?.(random, id) ?? ''}, ${phrase(random, 12)}.`;

/** Blocks of the newer editor, each with the comment around it. */
const BLOCKS: readonly ((random: Random, id: number) => string)[] = [
  (random, id) => `<!-- wp:paragraph -->\n<p>${line(random, id)}</p>\n<!-- /wp:paragraph -->`,
  (random, id) => `<!-- wp:paragraph -->\n<p>1905. ${line(random, id)}</p>\n<!-- /wp:paragraph -->`,
  (random, id) => `<!-- wp:paragraph {"dropCap":true} -->\n<p class="has-drop-cap">- ${line(random, id)}</p>\n<!-- /wp:paragraph -->`,
  (random) => `<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">${phrase(random, 4)} #</h3>\n<!-- /wp:heading -->`,
  (random, id) =>
    `<!-- wp:list -->\n<ul><li>${line(random, id)}<ul><li>${phrase(random, 3)}</li></ul></li><li>${phrase(random, 2)}</li></ul>\n<!-- /wp:list -->`,
  (random, id) =>
    `<!-- wp:list {"ordered":true} -->\n<ol start="3"><li>${phrase(random, 4)}</li><li>${line(random, id)}</li></ol>\n<!-- /wp:list -->`,
  (random, id) =>
    `<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>${line(random, id)}</p><cite>${phrase(random, 2)}</cite></blockquote>\n<!-- /wp:quote -->`,
  (random) =>
    `<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>${phrase(random, 6)}</p></blockquote></figure>\n<!-- /wp:pullquote -->`,
  (random, id) =>
    `<!-- wp:image {"id":1} -->\n<figure class="wp-block-image"><img src="${OLD_SITE}/wp-content/uploads/2020/05/photo-300x200.png" alt="${phrase(random, 3)}"/><figcaption>${line(random, id)}</figcaption></figure>\n<!-- /wp:image -->`,
  (random) =>
    `<!-- wp:gallery -->\n<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li><figure><img src="${OLD_SITE}/wp-content/uploads/2020/05/photo.png" alt="${phrase(random, 2)}"/></figure></li><li><figure><img src="${OLD_SITE}/wp-content/uploads/2020/05/absente.jpg" alt="${phrase(random, 2)}"/></figure></li></ul></figure>\n<!-- /wp:gallery -->`,
  (random, id) =>
    `<!-- wp:table -->\n<figure class="wp-block-table"><table><thead><tr><th>${phrase(random, 1)}</th><th>|</th></tr></thead><tbody><tr><td>${line(random, id)}</td><td><p>${phrase(random, 2)}</p><p>${phrase(random, 2)}</p></td></tr></tbody></table><figcaption>${phrase(random, 3)}</figcaption></figure>\n<!-- /wp:table -->`,
  (random) =>
    `<!-- wp:code -->\n<pre class="wp-block-code"><code>if (a &lt; b) {\n  \`\`\`${phrase(random, 2)}\`\`\`\n}</code></pre>\n<!-- /wp:code -->`,
  (random, id) =>
    `<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><p>${line(random, id)}</p></div><!-- /wp:column --><!-- wp:column --><div class="wp-block-column"><p>${phrase(random, 5)}</p></div><!-- /wp:column --></div><!-- /wp:columns -->`,
  (random) => `<!-- wp:verse -->\n<pre class="wp-block-verse">${phrase(random, 3)}\n  ${phrase(random, 3)}</pre>\n<!-- /wp:verse -->`,
  (random) =>
    `<!-- wp:details -->\n<details class="wp-block-details"><summary>${phrase(random, 2)}</summary><p>${phrase(random, 6)}</p></details>\n<!-- /wp:details -->`,
  () => '<!-- wp:separator -->\n<hr class="wp-block-separator"/>\n<!-- /wp:separator -->',
  () => '<!-- wp:latest-posts {"postsToShow":3} /-->',
];

/** Passages of the older editor, in which an empty line parts paragraphs. */
const PASSAGES: readonly ((random: Random, id: number) => string)[] = [
  line,
  (random, id) => `${line(random, id)}\n${line(random, id)}`,
  (random) => `<h2>${phrase(random, 4)}</h2>\n${phrase(random, 9)}`,
  (random, id) => `<blockquote>${line(random, id)}\n\n${phrase(random, 5)}</blockquote>`,
  (random, id) => `<ul>\n \t<li>${line(random, id)}</li>\n \t<li>${phrase(random, 3)}</li>\n</ul>`,
  (random, id) =>
    `[caption id="attachment_1" align="alignleft" width="300"]<a href="${OLD_SITE}/wp-content/uploads/2020/05/photo.png"><img src="${OLD_SITE}/wp-content/uploads/2020/05/photo-300x200.png" alt="${phrase(random, 2)}" /></a> ${line(random, id)}[/caption]`,
  (random) => `<div style="text-align:center">${phrase(random, 6)}\n\n${phrase(random, 6)}</div>`,
  (random) => `<b><p>${phrase(random, 5)}</p><p>${phrase(random, 5)}</p></b>`,
  (random) => `Note<sup id="r${phrase(random, 1).length}"><a href="#n">1</a></sup> ${phrase(random, 4)} ]]> ${phrase(random, 2)}`,
  () => 'https://ailleurs.example/film',
  (random) => `<!--more-->\n\n${phrase(random, 8)}`,
  (random) => `[extension id="7" titre="x"]${phrase(random, 4)}[/extension]`,
];

/** So many posts of about `bytes` each, the same every time. Memory does not grow with them. */
export function* exportedPosts(count: number, bytes = 3400, seed = 18): Generator<ExportedPost> {
  for (let id = 1; id <= count; id += 1) {
    const random = seeded(seed * 1_000_003 + id);
    const isNew = random() < 0.5;
    const parts: string[] = [];
    for (let size = 0; size < bytes; size += parts.at(-1)?.length ?? bytes)
      parts.push(pick<(random: Random, id: number) => string>(random, isNew ? BLOCKS : PASSAGES)?.(random, id) ?? '');
    const logins = Object.keys(AUTHORS);
    const [, hostile = ''] = hostileHeadlines[id % 40] ?? [];
    const title = hostile === '' || hostile.length > 200 ? `${phrase(random, 5)} ${id % 17 === 0 ? '' : id}`.trim() : hostile;
    yield {
      id,
      title,
      name: id % 29 === 0 ? '' : `${phrase(random, 2).replaceAll(' ', '_')}-${id % 17}.v${Math.ceil(id / 300)}`,
      content: parts.join('\n\n'),
      publishedMs:
        (id % 11 === 0 ? NIGHTS[(id / 11) % 4] : undefined) ?? Date.parse('2015-01-01T08:00Z') + Math.floor(random() * 5_000_000) * MINUTE,
      author: pick(random, logins) ?? 'anne',
      category: pick(random, CATEGORIES) ?? '',
      tags: [phrase(random, 1), 'C++'].slice(0, Math.floor(random() * 3)),
      excerpt: random() < 0.3 ? phrase(random, 9) : '',
    };
  }
}

/** Where the old site had a post. */
export function permalink({ id, name, publishedMs }: ExportedPost): string {
  const [year, month] = stamp(publishedMs).split('-');
  return name === '' ? `/?p=${id}` : `/${year}/${month}/${encodeURIComponent(name)}/`;
}

/** Where the old site listed a post, and fed it: its category, its tags, its author and its month. */
export function listsOf({ category, tags, author, publishedMs }: ExportedPost): string[] {
  const labels = [`/category/${slug(category)}/`, ...tags.map((tag) => `/tag/${slug(tag)}/`), `/author/${author}/`];
  return [...labels.flatMap((label) => [label, `${label}feed/`]), `/${stamp(publishedMs).slice(0, 7).replace('-', '/')}/`];
}

/** The clock of Greenwich, as exports write it. */
function stamp(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ');
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The beginning of an export, up to its first post. */
export const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.8" created="2025-01-01 08:00" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Un ancien site</title>
<link>${OLD_SITE}</link>
<language>fr-FR</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${OLD_SITE}</wp:base_site_url>
<wp:base_blog_url>${OLD_SITE}</wp:base_blog_url>
${Object.entries(AUTHORS)
  .map(
    ([login, name]) =>
      `<wp:author><wp:author_login>${cdata(login)}</wp:author_login><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`,
  )
  .join('\n')}
${CATEGORIES.map((name) => `<wp:category><wp:category_nicename>${cdata(slug(name))}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata(name.replaceAll('&', '&amp;'))}</wp:cat_name></wp:category>`).join('\n')}
${[...words, 'C++'].map((name) => `<wp:tag><wp:tag_slug>${cdata(slug(name))}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>`).join('\n')}
`;
export const TAIL = '</channel>\n</rss>\n';

/** More of a post than a generated one has. */
export interface ItemParts {
  readonly type?: string;
  readonly status?: string;
  readonly meta?: Readonly<Record<string, string>>;
  /** Further elements, as they are written. */
  readonly more?: string;
}

/** A post as an element of an export. */
export function printItem(post: ExportedPost, { type = 'post', status = 'publish', meta = {}, more = '' }: ItemParts = {}): string {
  const at = stamp(post.publishedMs);
  return `<item>
<title>${cdata(
    post.title
      .replace(/\p{Cs}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;'),
  )}</title>
<link>${OLD_SITE}${permalink(post)}</link>
<dc:creator>${cdata(post.author)}</dc:creator>
<guid isPermaLink="false">${OLD_SITE}/?p=${post.id}</guid>
<content:encoded>${cdata(post.content)}</content:encoded>
<excerpt:encoded>${cdata(post.excerpt)}</excerpt:encoded>
<wp:post_id>${post.id}</wp:post_id>
<wp:post_date>${cdata(stamp(post.publishedMs + 3_600_000))}</wp:post_date>
<wp:post_date_gmt>${cdata(at)}</wp:post_date_gmt>
<wp:post_modified_gmt>${cdata(at)}</wp:post_modified_gmt>
<wp:post_name>${cdata(encodeURIComponent(post.name))}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>${cdata(type)}</wp:post_type>
<category domain="category" nicename="${slug(post.category)}">${cdata(post.category.replaceAll('&', '&amp;'))}</category>
${post.tags.map((tag) => `<category domain="post_tag" nicename="${slug(tag)}">${cdata(tag)}</category>`).join('\n')}
${Object.entries(meta)
  .map(
    ([key, value]) => `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  )
  .join('\n')}
${more}</item>
`;
}

/** A whole export of these items. */
export function printExport(items: readonly string[]): string {
  return HEAD + items.join('') + TAIL;
}

/** Writes an export of any size. */
export async function writeExport(file: string, posts: Iterable<ExportedPost>): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(HEAD);
  for (const post of posts) if (!stream.write(printItem(post))) await once(stream, 'drain');
  stream.end(TAIL);
  await once(stream, 'finish');
}
