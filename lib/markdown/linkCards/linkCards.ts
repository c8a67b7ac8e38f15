import type { Image, Link, PhrasingContent, Root, RootContent } from 'mdast';
import { cardSources } from '../../pictures/pictureSources';
import { words } from '../../text/words';
import { inlineElement, lineElement } from '../elements';
import { showPicture } from '../pictures/figures';
import type { PictureForm } from '../pictures/pictures';
import { loneLinksOf } from './loneLinks';

/** What is shown of the page at an address that stands alone. */
export interface LinkCard {
  /** As the text writes it. */
  readonly url: string;
  readonly title: string;
  /** The site's name. */
  readonly source: string;
  readonly author?: string | undefined;
  /** Name of a picture beside the text. */
  readonly image?: string | undefined;
}

interface CardForm extends PictureForm {
  readonly cards?: readonly LinkCard[] | undefined;
}

/**
 * remark plugin: an address that stands alone on its line is shown as a card, when there is one; a link to the page like any other, with its
 * title and picture for its words. Nothing of another site is loaded.
 */
export function linkCards({ cards = [], ...form }: CardForm) {
  const known = new Map(cards.map((card) => [card.url, card]));
  return (tree: Root): void => {
    if (known.size > 0) tree.children = tree.children.flatMap((node) => shown(node, known, form));
  };
}

function shown(node: RootContent, known: ReadonlyMap<string, LinkCard>, form: PictureForm): RootContent[] {
  const links = node.type === 'paragraph' ? loneLinksOf(node) : [];
  if (!links.some(({ url }) => known.has(url))) return [node];
  return links.map((link) => {
    const card = known.get(link.url);
    return card ? lineElement('figure', { className: ['carte'] }, [cardOf(card, form)]) : { type: 'paragraph', children: [link] };
  });
}

function cardOf({ url, title, source, author, image }: LinkCard, form: PictureForm): Link {
  const from = [...(author === undefined ? [] : [author]), words.onSite(source)].join(', ');
  const children: PhrasingContent[] = [
    ...(image === undefined ? [] : poster(image, form)),
    inlineElement('cite', {}, [{ type: 'text', value: title }]),
    { type: 'text', value: ' ' },
    inlineElement('small', {}, [{ type: 'text', value: from }]),
  ];
  return { type: 'link', url, children };
}

/** Says nothing that the title does not. */
function poster(name: string, { pictures, whole = false }: PictureForm): Image[] {
  const media = pictures?.get(name);
  if (!media) return [];
  const image: Image = { type: 'image', url: name, alt: '' };
  if (!whole) showPicture(image, cardSources(media));
  return [image];
}
