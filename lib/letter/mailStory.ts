import { routes } from '../addresses/routes';
import { describeArticle } from '../discovery/description';
import { address, type Paper } from '../discovery/paper';
import { shapeAddress } from '../discovery/pictures';
import { plainText } from '../discovery/plainText';
import { kickerLine, signatureLine } from '../discovery/storyLines';
import { element, textElement, type Xml } from '../discovery/xml';
import { languageAttributes } from '../language/language';
import { shapeSize } from '../pictures/shapeSize';
import type { Story } from '../selection/stories';
import { ELEMENTS, INK, KICKER, LABEL, TEXT_WIDTH } from './mailLook';

/** One story of a letter: its headline is the way in. */
export function mailStory(story: Story, paper: Paper, withPhoto: boolean): Xml {
  const { slug, headline, lang } = story;
  const language = languageAttributes(lang);
  const link = textElement('a', plainText(headline, lang), {
    href: address(paper, routes.article(slug)),
    class: 'ink',
    style: `color:${INK};text-decoration:none`,
  });
  const signature = signatureLine(story);
  const summary = describeArticle(story);
  return [
    ...(withPhoto ? photo(story, paper) : []),
    textElement('p', kickerLine(story, paper.site), { class: 'accent', style: KICKER }),
    element('h2', [link], { ...styled('h2'), ...language }),
    ...(summary === '' ? [] : [textElement('p', summary, { ...styled('p'), ...language })]),
    ...(signature === '' ? [] : [textElement('p', signature, { class: 'quiet', style: `margin:0;${LABEL}` })]),
  ].join('\n');
}

/** The class and the style of an element of a text. */
export function styled(name: string): Readonly<Record<string, string>> {
  const [style = '', className] = ELEMENTS[name] ?? [];
  return { ...(className !== undefined && { class: className }), style };
}

function photo({ image, typeset, lang }: Story, paper: Paper): Xml[] {
  const media = image && typeset?.pictures[image.src];
  const src = media && shapeAddress(paper, media, '16x9');
  if (image === undefined || media === undefined || src === undefined) return [];
  const { width, height } = shapeSize('16x9', media);
  const size = { width: String(TEXT_WIDTH), height: String(Math.round((height * TEXT_WIDTH) / width)) };
  const [style = ''] = ELEMENTS.img ?? [];
  return [element('img', [], { src, alt: plainText(image.alt, lang), ...size, style: `${style};margin:0 0 12px` })];
}
