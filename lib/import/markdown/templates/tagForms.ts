import { admonitionTitle, isAdmonition } from './admonitionTitles';
import { embed } from './embeds';
import { codeBlock, link, picture, plain, quote } from '../draft/printed';
import { argument } from './tagArguments';
import type { Tag } from './templateTags';

/** What is known of the text that a tag stands in. */
export interface TagContext {
  readonly isFrench: boolean;
}

/**
 * What becomes of a tag, as Markdown. `inner` is what stands between the two of a pair, already as Markdown, and `undefined` for a
 * tag alone. The answer is `undefined` where the tag is none that we know.
 */
type Form = (tag: Tag, inner: string | undefined, context: TagContext) => string | undefined;

const figure: Form = (tag, inner) => {
  const { named } = tag;
  const address = argument(tag, 'src image_path image url file filename path link img_path', 0);
  if (address === undefined) return undefined;
  const caption = argument(tag, 'caption description title', 2) ?? inner ?? '';
  const credit = argument(tag, 'attr attribution credit') ?? '';
  const alt = argument(tag, 'alt', 1) ?? '';
  const shown = picture(address, alt, [plain(caption), plain(credit)].filter(Boolean).join(/[.!?…]$/.test(plain(caption)) ? ' ' : '. '));
  const target = named.src === undefined ? undefined : (named.link ?? named.href);
  return target === undefined || target === named.src ? shown : `[${shown}](<${target}>)`;
};

const code: Form = (tag, inner) => (inner === undefined ? undefined : codeBlock(inner, languageOf(tag)));

/** `go`, `lang="go"`, Hexo's `lang:go` behind a title. */
const languageOf = (tag: Tag): string | undefined =>
  tag.positional.find((each) => each.startsWith('lang:'))?.slice('lang:'.length) ?? argument(tag, 'lang language', 0);

const words: Form = (_tag, inner) => inner;
const nothing: Form = () => '';

const quoted: Form = (tag, inner) =>
  inner === undefined ? undefined : quote(inner, '', plain(argument(tag, 'author by cite source attribution') ?? tag.positional.join(' ')));

const boxed: Form = (tag, inner, { isFrench }) => {
  if (inner === undefined) return undefined;
  const kind = isAdmonition(tag.name) ? tag.name : (argument(tag, 'type kind level', 0) ?? 'note');
  const title = argument(tag, 'title header heading', isAdmonition(tag.name) ? 0 : 1);
  return quote(inner, admonitionTitle(kind, title === undefined ? undefined : plain(title), isFrench));
};

/** A part of a text behind a name: a tab, what unfolds. */
const titled: Form = (tag, inner) => {
  const title = plain(argument(tag, 'title summary name header tabname label', 0) ?? '');
  return inner === undefined ? undefined : [title && `**${title}**`, inner.trim()].filter(Boolean).join('\n\n');
};

const button: Form = (tag, inner) => {
  const address = argument(tag, 'href url link relref', 0);
  return address === undefined ? undefined : link(address, plain(inner ?? argument(tag, 'text label title', 1) ?? address));
};

const player: Form = (tag) => {
  const address = argument(tag, 'src url file mp4 mp3', 0);
  return address === undefined ? undefined : link(address, plain(argument(tag, 'title caption') ?? address.replace(/^.*\//, '')));
};

/** `[words]({{< ref "other.md" >}})`: an address, of a file as its name says. */
const reference: Form = (tag) => {
  const file = argument(tag, 'path', 0);
  if (file === undefined) return undefined;
  const [, path = '', rest = ''] = /^([^#?]*)(.*)$/s.exec(file) ?? [];
  return addressOf(path === '' || /\.\w+$|\/$/.test(path) ? file : `${path}.md${rest}`);
};

/** An address as it can stand between parentheses. */
const addressOf = (address: string): string => address.replace(/[\s()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const rawHtml: Form = (_tag, inner) => (inner === undefined ? undefined : `\n${inner.trim()}\n`);

const FORMS: Readonly<Record<string, Form>> = {
  ...named('figure img image imgproc picture responsive_image image_figure lightbox', figure),
  ...named('asset_img', (tag) =>
    tag.positional[0] === undefined ? undefined : picture(tag.positional[0], tag.positional.slice(1).join(' ')),
  ),
  ...named('highlight codeblock code prism', code),
  ...named('quote blockquote cite pullquote', quoted),
  ...named('notice alert callout admonition hint message box', boxed),
  ...named(
    Object.keys({ note: 1, info: 1, tip: 1, warning: 1, caution: 1, danger: 1, important: 1, attention: 1, success: 1, question: 1 }).join(
      ' ',
    ),
    boxed,
  ),
  ...named('tab details expand collapse accordion spoiler tabitem', titled),
  ...named('tabs tabpane gallery row column columns cards lead center left right wrap markdown section', words),
  ...named('button btn', button),
  ...named('video audio mp3 mp4', player),
  ...named('ref relref post_url link asset_link asset_path', reference),
  ...named('toc table_of_contents br clear clearfix more excerpt endexcerpt', nothing),
  ...named('raw rawhtml html verbatim', rawHtml),
  ...named('mermaid', (_tag, inner) => (inner === undefined ? undefined : codeBlock(inner, 'mermaid'))),
  ...named('comment', (_tag, inner) => (inner === undefined ? undefined : '')),
  ...named('post_link', ({ positional: [file, ...title] }) =>
    file === undefined ? undefined : link(`${file}.md`, title.join(' ') || file),
  ),
};

function named(names: string, form: Form): Record<string, Form> {
  return Object.fromEntries(names.split(' ').map((name) => [name, form]));
}

/** What a tag becomes; `undefined` for one that stays as it is. */
export function formOf(tag: Tag, inner: string | undefined, context: TagContext): string | undefined {
  const included = /^include(?:_relative|_cached)?$/.test(tag.name) ? tag.positional[0] : undefined;
  if (included !== undefined) return formOf({ ...tag, name: nameOfInclude(included), positional: tag.positional.slice(1) }, inner, context);
  const name = tag.name.toLowerCase();
  const id = argument(
    tag,
    'id url src video_id video',
    tag.named.user === undefined ? (tag.positional.length > 1 && /^(?:gist|codepen)$/.test(name) ? 1 : 0) : undefined,
  );
  const user = tag.named.user ?? (/^(?:gist|codepen)$/.test(name) && tag.positional.length > 1 ? tag.positional[0] : undefined);
  return FORMS[name]?.(tag, inner, context) ?? pictureTag(name, tag) ?? embed(name, id, user, argument(tag, 'title'));
}

/** A tag of the site's own that is called after a picture and names the file of one; what it says in several words is the description. */
function pictureTag(name: string, tag: Tag): string | undefined {
  const file = tag.positional.find((each) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(each));
  if (file === undefined || !/ima?ge?|picture|photo|fig|screenshot/.test(name)) return undefined;
  return picture(
    file,
    argument(tag, 'alt') ?? tag.positional.find((each) => each !== file && /\s/.test(each)),
    argument(tag, 'caption title'),
  );
}

/** `{% include figures/image.html … %}` says by the name of a file what it shows. */
function nameOfInclude(file: string): string {
  const name = file
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .toLowerCase();
  return /^(?:youtube|vimeo)/.exec(name)?.[0] ?? (/^(?:fig|figure|image|img|picture|photo)(?:[-_].*)?$/.test(name) ? 'figure' : name);
}
