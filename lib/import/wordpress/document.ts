import { decoded } from '../../addresses/canonical';
import { parseMoment, type Moment } from '../../text/moment';
import { plainHtml } from '../html/plainHtml';
import type { Note } from '../notes';
import type { ImportedArticle, ImportedPage, ImportedPicture } from '../source';
import { bodyOf } from './body';
import { embedTitles } from './embedTitles';
import { addressesOf } from './oldAddresses';
import { field, typeOf, type Survey } from './survey';
import type { WxrElement } from './wxr';

/** Posts that are nobody's text: menus, versions, settings of themes. */
const NO_TEXTS =
  /^(?:attachment|nav_menu_item|revision|wp_block|wp_template|wp_template_part|wp_global_styles|wp_navigation|wp_font_face|wp_font_family|custom_css|customize_changeset|oembed_cache|user_request|acf-field|acf-field-group)$/;

/** A post or page as a document; `undefined` for what is no text, and for what lies in the bin. */
export function documentOf(item: WxrElement, survey: Survey, file: string, timeZone: string): ImportedArticle | ImportedPage | undefined {
  const status = field(item, 'wp:status');
  const type = typeOf(item);
  if (NO_TEXTS.test(type) || status === 'trash' || status === 'auto-draft') return undefined;
  const notes: Note[] = [];
  const id = field(item, 'wp:post_id');
  const name = field(item, 'wp:post_name');
  const base = {
    id,
    place: { file, line: item.line },
    ...(name === '' ? {} : { slug: decoded(name) }),
    addresses: addressesOf(item, survey),
    body: bodyIn(item, survey, notes),
    homeless: homelessIn(item, type),
    notes,
  };
  const title = plainHtml(field(item, 'title'));
  const password = field(item, 'wp:post_password');
  if (password !== '') notes.push({ kind: 'field', message: 'un mot de passe protégeait ce texte : il est un brouillon' });
  const draft = (status !== 'publish' && status !== 'future') || password !== '';
  if (type === 'page') return { ...base, kind: 'page', title, description: plainHtml(field(item, 'excerpt:encoded')), draft };
  return { ...base, ...articleIn(item, survey, timeZone), kind: 'article', headline: title, draft };
}

function bodyIn(item: WxrElement, survey: Survey, notes: Note[]) {
  const { text = '', line = item.line } = item.fields.get('content:encoded') ?? {};
  const attached = survey.attachmentsOf.get(field(item, 'wp:post_id')) ?? [];
  const { attachments, sharedBlocks } = survey;
  return bodyOf(
    text,
    line,
    { attachments, attached, sharedBlocks, titles: embedTitles(item.meta), footnotes: item.meta.get('footnotes') ?? '' },
    notes,
  );
}

function articleIn(item: WxrElement, survey: Survey, timeZone: string) {
  const labels = (domain: string): string[] => item.terms.filter((term) => term.domain === domain).map(({ label }) => plainHtml(label));
  const login = field(item, 'dc:creator');
  // The plugin Co-Authors Plus keeps them all as labels.
  const byline = labels('author');
  return {
    standfirst: plainHtml(field(item, 'excerpt:encoded')),
    publishedAt: momentIn(item, 'wp:post_date', timeZone),
    updatedAt: momentIn(item, 'wp:post_modified', timeZone),
    byline: byline.length > 0 ? byline : login === '' ? [] : [survey.authors.get(login)?.name ?? login],
    categories: labels('category'),
    topics: labels('post_tag'),
    image: thumbnailIn(item, survey),
    canonical: address(item.meta.get('_yoast_wpseo_canonical')),
    noindex: item.meta.get('_yoast_wpseo_meta-robots-noindex') === '1' || undefined,
  };
}

function address(written: string | undefined): string | undefined {
  return written !== undefined && URL.canParse(written) && /^https?:/.test(written) ? written : undefined;
}

/** The instant, which the export tells by Greenwich's clock; of a draft it has the blog's own alone. */
function momentIn(item: WxrElement, name: string, timeZone: string): Moment | undefined {
  const gmt = field(item, `${name}_gmt`);
  const isSet = gmt !== '' && !gmt.startsWith('0000');
  return isSet ? parseMoment(`${gmt.replace(' ', 'T')}Z`, timeZone) : parseMoment(field(item, name), timeZone);
}

function thumbnailIn(item: WxrElement, { attachments }: Survey): ImportedPicture | undefined {
  const attachment = attachments.get(item.meta.get('_thumbnail_id') ?? '');
  if (attachment === undefined) return undefined;
  const { url, alt, credit, caption } = attachment;
  return { address: url, alt: plainHtml(alt), credit: plainHtml(credit), caption: plainHtml(caption) };
}

/** Fields that editors filled and that have no place in an article. */
function homelessIn(item: WxrElement, type: string): Record<string, string> {
  const own = [...item.meta].filter(
    ([key, value]) => !key.startsWith('_') && !/^(?:footnotes|enclosure)$/.test(key) && value.trim() !== '',
  );
  const others = item.terms.filter(({ domain }) => !/^(?:category|post_tag|author|post_format)$/.test(domain));
  return {
    ...Object.fromEntries(own),
    ...Object.fromEntries(others.map(({ domain, label }) => [domain, label])),
    ...(item.comments === 0 ? {} : { commentaires: String(item.comments) }),
    ...(field(item, 'wp:is_sticky') === '1' ? { épinglé: 'oui' } : {}),
    ...(type === 'post' || type === 'page' ? {} : { type }),
  };
}
