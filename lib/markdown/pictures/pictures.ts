import type { Image, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nameBeside, type Media } from '../../pictures/media';
import { pictureSources } from '../../pictures/pictureSources';
import { references } from '../plugins/references';
import { typesetIn } from '../../language/language';
import { makeFigures, showPicture } from './figures';

/** The pictures of a text, by the name that its Markdown gives them. */
type Pictures = ReadonlyMap<string, Media>;

/** What is known of the pictures of a text, and how they are shown. */
export interface PictureForm {
  /** Without them, each name is taken for a picture that is there. */
  readonly pictures?: Pictures | undefined;
  /** The file itself, whoever reads: feeds choose no width. */
  readonly whole?: boolean;
}

/**
 * remark plugin: a picture of the article's own gets its sizes; those that stand alone become figures, and several in a row a
 * gallery. A picture that is not there, or that a page may not load from another site, is its words and no broken frame.
 */
export function picturesBesideText({ pictures, whole = false }: PictureForm, lang?: string) {
  return (tree: Root): void => {
    const linked = new Set<Image>();
    const measured = new Map<Image, Media>();
    visit(tree, 'link', (link) => visit(link, 'image', (image) => void linked.add(image)));
    visit(tree, 'image', (image, index, parent) => {
      const name = nameBeside(image.url);
      const media = name === undefined ? undefined : pictures?.get(name);
      const isThere = name === undefined ? image.url.startsWith('/') && !image.url.startsWith('//') : !pictures || media !== undefined;
      if (!isThere && index !== undefined && parent) parent.children[index] = inWords(image, linked.has(image), lang);
      if (name !== undefined) image.url = name;
      if (!media || whole) return;
      measured.set(image, media);
      showPicture(image, pictureSources(media));
    });
    makeFigures(tree, measured, lang);
  };
}

/** What a picture shows and what is said of it; a link to it where it is on another site, and in no link yet. */
function inWords({ url, alt, title }: Image, isLinked: boolean, lang: string | undefined): PhrasingContent {
  const words = [alt, title].filter((each) => each?.trim()).join(' – ');
  const text: PhrasingContent = { type: 'text', value: typesetIn(words || url, lang) };
  return !isLinked && /^(?:https?:)?\/\//i.test(url) ? { type: 'link', url, children: [text] } : text;
}

/** The names of the pictures beside a text that it uses. */
export function pictureNames(tree: Root): string[] {
  const names = new Set<string>();
  references()(tree);
  visit(tree, 'image', ({ url }) => {
    const name = nameBeside(url);
    if (name !== undefined) names.add(name);
  });
  return [...names];
}
