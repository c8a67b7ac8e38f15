import { routes } from '../addresses/routes';
import { letterDay } from '../content/letter';
import { describeArticle } from '../discovery/description';
import { address } from '../discovery/paper';
import { plainText } from '../discovery/plainText';
import { kickerLine, signatureLine } from '../discovery/storyLines';
import type { Story } from '../selection/stories';
import { NBSP } from '../text/spaces';
import { words } from '../text/words';
import { flowed } from './flowed';
import type { LetterParts } from './letterParts';
import { plainHtml, type Cite } from './plainHtml';

const RULE = '-'.repeat(72);

/** The same letter as plain text, for `text/plain; charset=utf-8; format=flowed`: 72 characters a line, links by number, listed at its end. */
export function mailPlain(parts: LetterParts): string {
  const { letter, stories, appeal, paper } = parts;
  const links: string[] = [];
  const cite: Cite = (href) => {
    const at = links.indexOf(href);
    return `[${at < 0 ? links.push(href) : at + 1}]`;
  };
  const body = [
    paper.site.name,
    words.letterOf(letterDay(letter.slug)),
    '',
    flowed(plainText(letter.subject)),
    ...(letter.typeset.words > 0 ? ['', plainHtml(letter.typeset.feedHtml, cite)] : []),
    ...stories.flatMap((story) => ['', RULE, ...storyLines(story, parts, cite)]),
    ...(appeal
      ? ['', RULE, plainText(appeal.title), flowed(plainText(appeal.description) + NBSP + cite(address(paper, routes.giving)))]
      : []),
  ];
  const { unsubscribe } = paper.site.letter ?? {};
  const foot = [
    '-- ',
    words.whyLetter,
    `${words.readOnline}${NBSP}: ${address(paper, routes.letter(letter.slug))}`,
    ...(unsubscribe === undefined ? [] : [`${words.unsubscribe}${NBSP}: ${unsubscribe}`]),
  ];
  const list = links.map((href, at) => `[${at + 1}] ${href}`);
  return [...body, '', RULE, `${words.links}${NBSP}:`, ...list, '', ...foot, ''].join('\n');
}

function storyLines(story: Story, { paper }: LetterParts, cite: Cite): string[] {
  const { slug, headline, lang } = story;
  const summary = describeArticle(story);
  const signature = signatureLine(story);
  return [
    flowed(kickerLine(story, paper.site)),
    flowed(plainText(headline, lang) + NBSP + cite(address(paper, routes.article(slug)))),
    ...(summary === '' ? [] : ['', flowed(summary)]),
    ...(signature === '' ? [] : [flowed(signature)]),
  ];
}
