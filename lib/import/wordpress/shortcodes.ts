import type { Note } from '../notes';
import { quoted } from '../html/conversion';
import { escaped } from '../html/printHtml';
import { captioned, linked, picture, type BodyContext } from './bodyParts';

/** `[name attributes]`, `[/name]`, and `[[name]]`, which means its own letters. */
const SHORTCODE = /\[(\[?)(\/?)([a-z][\w-]*)((?:[\s=](?:"[^"]*"|'[^']*'|[^\]"'])*)?)\](\]?)/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g;

type Attributes = ReadonlyMap<string, string>;
type Shortcode = (attributes: Attributes, content: string, typed: string, context: BodyContext) => string;

/** WordPress's own shortcodes as the HTML they print, and those of wordpress.com. */
const KNOWN: ReadonlyMap<string, Shortcode> = new Map<string, Shortcode>([
  ['caption', (attributes, content) => caption(attributes, content)],
  ['wp_caption', (attributes, content) => caption(attributes, content)],
  ['gallery', (attributes, _content, _typed, context) => gallery(attributes, context)],
  ['playlist', (attributes, _content, _typed, context) => playlist(attributes, context)],
  ['embed', (attributes, content, _typed, context) => linked(content.trim() || (attributes.get('src') ?? ''), context)],
  ['video', (attributes, _content, typed) => media('video', attributes, typed)],
  ['audio', (attributes, _content, typed) => media('audio', attributes, typed)],
  ['code', (attributes, content) => code(attributes, content)],
  ['sourcecode', (attributes, content) => code(attributes, content)],
  ['youtube', (_attributes, content, typed, context) => linked(addressIn(typed, content), context)],
  ['vimeo', (_attributes, content, typed, context) => linked(addressIn(typed, content).replace(/^\d+$/, 'https://vimeo.com/$&'), context)],
]);
/** Those that stand alone; the others end with `[/name]`. */
const ALONE = new Set(['gallery', 'playlist', 'youtube', 'vimeo']);

/** Puts HTML in the place of shortcodes; those that nobody knows stay as they are typed, and are noted. */
export function withoutShortcodes(html: string, context: BodyContext, notes: Note[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const match of html.matchAll(SHORTCODE)) {
    const [whole, open = '', slash = '', typedName = '', typed = '', close = ''] = match;
    const name = typedName.toLowerCase();
    if (match.index < done) continue;
    parts.push(html.slice(done, match.index));
    done = match.index + whole.length;
    if (open !== '' && close !== '') {
      parts.push(`&#91;${whole.slice(2, -2)}&#93;`);
      continue;
    }
    const known = slash === '' ? KNOWN.get(name) : undefined;
    const end = known && !ALONE.has(name) && !typed.trimEnd().endsWith('/') ? html.toLowerCase().indexOf(`[/${name}]`, done) : -1;
    const content = end < 0 ? '' : html.slice(done, end);
    if (known === undefined || (end < 0 && (name === 'caption' || name === 'code'))) {
      parts.push(whole);
      if (isForeign(name, typed, slash, html)) notes.push(foreign(whole, html, match.index));
      continue;
    }
    if (end >= 0) done = end + name.length + 3;
    parts.push(open, known(attributesIn(typed), content, typed, context), close);
  }
  return parts.join('') + html.slice(done);
}

/** « [sic] » and « [1] » are a writer's own; attributes or an end make it a plugin's. */
function isForeign(name: string, typed: string, slash: string, html: string): boolean {
  return slash === '' && (typed.includes('=') || html.includes(`[/${name}]`));
}

function foreign(typed: string, html: string, offset: number): Note {
  const line = html.slice(0, offset).split('\n').length - 1;
  return { kind: 'construct', message: `un code d’extension, ${quoted(typed)} : il reste visible tel quel`, line };
}

function attributesIn(typed: string): Attributes {
  return new Map(
    [...typed.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']),
  );
}

/** The picture, with the link it may stand in; the rest is the caption, where `caption="…"` does not say it. */
function caption(attributes: Attributes, content: string): string {
  const [, shown = '', rest = ''] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([^]*)$/i.exec(content) ?? [];
  return shown === '' ? content : captioned(shown, attributes.get('caption') ?? rest);
}

function gallery(attributes: Attributes, { attachments, attached }: BodyContext): string {
  const ids = (attributes.get('ids') ?? attributes.get('include') ?? '').split(',').map((id) => id.trim());
  const chosen =
    ids[0] === ''
      ? attached.filter(({ url }) => /\.(?:jpe?g|png|gif|webp|avif)$/i.test(url))
      : ids.flatMap((id) => attachments.get(id) ?? []);
  return `\n\n${chosen.map(picture).join('\n\n')}\n\n`;
}

function playlist(attributes: Attributes, context: BodyContext): string {
  const files = (attributes.get('ids') ?? '').split(',').flatMap((id) => context.attachments.get(id.trim()) ?? []);
  return `<ul>${files.map(({ url, title }) => `<li><a href="${escaped(url)}">${escaped(title)}</a></li>`).join('')}</ul>`;
}

function media(name: 'video' | 'audio', attributes: Attributes, typed: string): string {
  const src = ['src', 'mp4', 'webm', 'ogv', 'm4v', 'mp3', 'ogg', 'm4a', 'wav', 'flac', 'wmv']
    .map((key) => attributes.get(key))
    .find((each) => each !== undefined);
  // « [audio https://…] », as it was typed once.
  const bare = /https?:\/\/[^\s"'|]+/.exec(typed)?.[0];
  return `\n\n<${name} src="${escaped(src ?? bare ?? '')}"></${name}>\n\n`;
}

function code(attributes: Attributes, content: string): string {
  const language = attributes.get('language') ?? attributes.get('lang');
  return `<pre><code${language === undefined ? '' : ` class="language-${escaped(language)}"`}>${content.trim().replaceAll('<', '&lt;')}</code></pre>`;
}

function addressIn(typed: string, content: string): string {
  return (content.trim() || typed.replace(/^[\s=]+/, '').split(/[\s&]/)[0]) ?? '';
}
