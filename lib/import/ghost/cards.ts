import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import * as z from 'zod';
import { element, escaped } from '../html/printHtml';

// Ghost keeps in a text, between its paragraphs, cards: a picture, a film, a box. What each holds is named in Ghost's editor
// (TryGhost/Koenig, kg-default-nodes); the older Mobiledoc and the younger Lexical name nearly all alike.

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const group = z.looseObject({}).nullish();

/** What a card holds; of every kind, since no name means two things. */
const cardSchema = z.looseObject({
  src: text,
  alt: text,
  caption: text,
  href: text,
  url: text,
  title: text,
  html: text,
  markdown: text,
  code: text,
  language: text,
  heading: text,
  content: text,
  calloutText: text,
  calloutEmoji: text,
  buttonText: text,
  buttonUrl: text,
  fileTitle: text,
  fileCaption: text,
  fileName: text,
  header: text,
  subheader: text,
  backgroundImageSrc: text,
  productTitle: text,
  productDescription: text,
  productImageSrc: text,
  productButton: text,
  productUrl: text,
  textValue: text,
  imageUrl: text,
  disclaimer: text,
  description: text,
  images: z.array(z.looseObject({ src: text, alt: text, caption: text, title: text })).nullish(),
  metadata: group.transform((value) => ({
    title: pick(value, 'title'),
    description: pick(value, 'description'),
    by: [pick(value, 'author'), pick(value, 'publisher')].filter((each) => each !== '').join(' · '),
  })),
});

function pick(value: unknown, key: string): string {
  const found: unknown =
    typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
  return typeof found === 'string' ? found : '';
}

type Card = z.output<typeof cardSchema>;

/** A card as HTML; `undefined` for one of a kind that is not known. Those that only mails showed are no part of the text. */
export function cardHtml(kind: string, payload: unknown): string | undefined {
  const read = cardSchema.safeParse(payload ?? {});
  return read.success ? CARDS[kind.replace(/^card-/, '')]?.(read.data) : undefined;
}

const figure = (inner: string, caption: string): string =>
  element('figure', inner + (caption === '' ? '' : element('figcaption', caption)));
const picture = (src: string, alt: string): string => `<img src="${escaped(src)}" alt="${escaped(alt)}">`;
const link = (url: string, words: string): string => element('a', escaped(words || url), { href: url });
const paragraph = (inner: string): string => (inner === '' ? '' : element('p', inner));
const heading = (inner: string): string => (inner === '' ? '' : element('h3', inner));
/** HTML of several paragraphs, or of none. */
const block = (html: string): string => (/<(?:p|h[1-6]|ul|ol|blockquote|div)\b/i.test(html) ? html : paragraph(html));

const image = ({ src, alt, href, caption }: Card): string => {
  const shown = picture(src, alt);
  return figure(href === '' ? shown : element('a', shown, { href }), caption);
};
const printer = remark().use(remarkGfm, { singleTilde: false }).use(remarkHtml, { sanitize: false }).freeze();
const markdown = (card: Card): string => String(printer.processSync(card.markdown));
const code = (card: Card): string => {
  const lang = card.language === '' ? {} : { class: `language-${card.language}` };
  return figure(element('pre', element('code', escaped(card.code), lang)), card.caption);
};
const bookmark = ({ url, caption, metadata, title, description }: Card): string => {
  const said = metadata.description || description;
  return paragraph(link(url, metadata.title || title)) + paragraph(escaped(said)) + paragraph(escaped(metadata.by)) + paragraph(caption);
};
const embed = ({ url, html, caption, metadata }: Card): string =>
  // A player, or a message with its words; without either a link.
  figure(/<iframe|<blockquote|<video|<audio/i.test(html) ? html : paragraph(link(url, metadata.title)), caption);
const gallery = ({ images, caption }: Card): string =>
  (images ?? []).map((each) => figure(picture(each.src, each.alt), each.caption)).join('') + paragraph(caption);
const callout = ({ calloutText, calloutEmoji }: Card): string =>
  element('blockquote', paragraph([escaped(calloutEmoji), calloutText].filter((each) => each !== '').join(' ')));
const toggle = (card: Card): string => heading(card.heading) + block(card.content);
const button = ({ buttonText, buttonUrl }: Card): string => (buttonUrl === '' ? '' : paragraph(link(buttonUrl, buttonText)));
const file = ({ src, fileTitle, fileName, fileCaption }: Card): string =>
  paragraph(link(src, fileTitle || fileName)) + paragraph(escaped(fileCaption));
const player = ({ src, title, fileName, caption }: Card): string => figure(paragraph(link(src, title || fileName)), caption);
const product = (card: Card): string =>
  (card.productImageSrc === '' ? '' : picture(card.productImageSrc, '')) +
  heading(card.productTitle) +
  block(card.productDescription) +
  (card.productUrl === '' ? '' : paragraph(link(card.productUrl, card.productButton)));
const header = (card: Card): string =>
  (card.backgroundImageSrc === '' ? '' : picture(card.backgroundImageSrc, '')) +
  (card.header === '' ? '' : element('h2', card.header)) +
  paragraph(card.subheader) +
  button(card);
const callToAction = (card: Card): string =>
  (card.imageUrl === '' ? '' : picture(card.imageUrl, '')) + block(card.textValue) + button(card);
/** A form that subscribes: its words stay, the form cannot. */
const signup = (card: Card): string =>
  heading(card.header) +
  paragraph(card.subheader) +
  paragraph(card.disclaimer) +
  (card.buttonText === '' ? '' : element('form', element('button', escaped(card.buttonText))));
const nothing = (): string => '';

const CARDS: Readonly<Record<string, (card: Card) => string>> = {
  image,
  'koenig-card-image': image,
  markdown,
  html: ({ html }) => html,
  'koenig-card-html': ({ html }) => html,
  code,
  codeblock: code,
  bookmark,
  embed,
  gallery,
  callout,
  toggle,
  button,
  file,
  video: player,
  audio: player,
  product,
  header,
  'call-to-action': callToAction,
  signup,
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
  paywall: nothing,
  email: nothing,
  'email-cta': nothing,
  transistor: nothing,
};
