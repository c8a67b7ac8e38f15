import { defaultSchema, type Schema } from 'hast-util-sanitize';
import { GALLERY_SHAPES } from '../pictures/galleryRows';
import { SCHEMES } from './plugins/addresses';
import { KEPT } from './plugins/withoutTags';

const { attributes, tagNames, ancestors, protocols } = defaultSchema;
/** A checkbox is a form's; a list of tasks keeps its words. */
const NOT_OURS = new Set(['input']);

/**
 * What an article's HTML may hold: GitHub's list, and what the plugins of this folder make. HTML typed by hand is
 * dropped before, but for elements with no more than a title, so every class, role and id below is one of theirs.
 */
export const articleHtmlSchema: Schema = {
  ...defaultSchema,
  tagNames: [...(tagNames ?? []).filter((name) => !NOT_OURS.has(name)), ...KEPT, 'caption', 'figcaption', 'figure'],
  ancestors: { ...ancestors, caption: ['table'] },
  // No id is a writer's own: headings make theirs from their words, and none can be that of the page's frame.
  clobberPrefix: '',
  protocols: { ...protocols, href: SCHEMES },
  attributes: {
    ...attributes,
    a: ['href', 'ariaLabel', ['rel', 'sponsored', 'nofollow', 'external', 'noopener'], ['role', 'doc-noteref', 'doc-backlink']],
    blockquote: [['className', 'exergue']],
    div: ['ariaLabel', 'ariaLabelledBy', ['className', 'tableau', 'rangee'], ['role', 'group']],
    figure: ['ariaLabel', ['className', 'galerie', 'carte', ...GALLERY_SHAPES]],
    h2: [['className', 'entree', 'cle']],
    img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    section: ['ariaLabel', 'ariaLabelledBy', ['className', 'notes'], ['role', 'doc-endnotes']],
    span: ['ariaLabel', 'lang', ['className', 'dateline', 'ailleurs'], ['role', 'img']],
    td: [['className', 'right', 'center']],
    th: [['className', 'right', 'center']],
  },
};
