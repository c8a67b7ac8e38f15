import { routes } from '../addresses/routes';
import type { FullStory } from '../discovery/feed/fullText';
import { address } from '../discovery/paper';
import { plainText } from '../discovery/plainText';
import { kickerLine, signatureLine } from '../discovery/storyLines';
import { element, textElement, type Xml } from '../discovery/xml';
import { languageAttributes } from '../language/language';
import { longDate } from '../text/dates';
import { DOT } from '../text/spaces';
import { words } from '../text/words';
import { storyFile, type Book } from './book';

/** A page of a book around what stands on it. */
function page({ paper }: Book, title: string, body: readonly Xml[]): Xml {
  const { language } = paper.site;
  const head = [textElement('title', title), element('link', [], { rel: 'stylesheet', type: 'text/css', href: 'style.css' })];
  const root = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: language,
    'xml:lang': language,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${element('html', [element('head', head), element('body', body)], root)}\n`;
}

/** One story; `text` is its full text as XHTML. */
export function storyPage(book: Book, story: FullStory, text: Xml): Xml {
  const { headline, standfirst, publishedAt, slug, lang } = story;
  const { site } = book.paper;
  const language = languageAttributes(lang);
  const title = plainText(headline, lang);
  const facts = [signatureLine(story), `${words.published} ${longDate(publishedAt, site.timeZone)}`].filter((fact) => fact !== '');
  const head = [
    textElement('p', kickerLine(story, site), { class: 'kicker' }),
    textElement('h1', title, language),
    ...(standfirst === undefined ? [] : [textElement('p', plainText(standfirst, lang), { class: 'standfirst', ...language })]),
    textElement('p', facts.join(DOT), { class: 'facts' }),
  ];
  const online = textElement('a', words.readOnline, { href: address(book.paper, routes.article(slug)) });
  return page(book, title, [element('header', head), text, element('p', [online], { class: 'facts' })]);
}

export function coverPage(book: Book): Xml {
  const image = element('img', [], { src: 'cover.png', alt: titleOf(book) });
  return page(book, words.cover, [element('div', [image], { class: 'cover', 'epub:type': 'cover' })]);
}

/** « Le Journal, mardi 10 juin 2025 » */
export function titleOf({ paper, days }: Book): string {
  return `${plainText(paper.site.name)}, ${days.title}`;
}

/** The table of contents by section, for readers and for their devices. */
export function contentsPage(book: Book): Xml {
  const { sections } = book.paper.site;
  const entries = sections.flatMap(({ id, label }): Xml[] => {
    const own = book.stories.filter(({ section }) => section === id);
    if (own.length === 0) return [];
    const links = own.map((story) => `<li>${textElement('a', plainText(story.headline, story.lang), { href: storyFile(story) })}</li>`);
    return [element('li', [textElement('span', plainText(label)), element('ol', links)])];
  });
  const places = [
    ['cover', 'cover.xhtml', words.cover],
    ['toc', 'nav.xhtml', words.contents],
    ['bodymatter', storyFile(book.stories[0] ?? { slug: 'nav' }), words.text],
  ].map(([type = '', href = '', label = '']) => `<li>${textElement('a', label, { 'epub:type': type, href })}</li>`);
  const toc = element('nav', [textElement('h1', titleOf(book)), element('ol', entries)], {
    'epub:type': 'toc',
    id: 'toc',
    role: 'doc-toc',
  });
  const landmarks = element('nav', [element('ol', places)], { 'epub:type': 'landmarks', hidden: 'hidden' });
  return page(book, words.contents, [toc, landmarks]);
}
