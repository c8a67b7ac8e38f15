import { routes } from '../addresses/routes';
import { letterDay } from '../content/letter';
import { address } from '../discovery/paper';
import { plainText } from '../discovery/plainText';
import { escapeXml, textElement, type Xml } from '../discovery/xml';
import { DOT } from '../text/spaces';
import { words } from '../text/words';
import type { LetterParts } from './letterParts';
import { ACCENT, BUTTON, LABEL, LINE, WORDMARK } from './mailLook';
import { mailPage } from './mailPage';
import { mailStory, styled } from './mailStory';
import { mailText } from './mailText';

/** Bytes: Gmail shows no more than the first 102 KB of a message and hides the rest, with it the way to unsubscribe. */
export const MOST_BYTES = 100_000;

/** A letter as one HTML for mail: tables and styles on each element, no script, nothing fetched but pictures of the site. */
export function mailHtml(parts: LetterParts): string {
  const { letter, stories, paper } = parts;
  const intro = letter.typeset.words > 0 ? [mailText(letter.typeset, paper)] : [];
  const subject = textElement('h1', plainText(letter.subject), styled('h1'));
  const rows = [
    masthead(parts),
    row([subject, ...intro].join('\n')),
    ...stories.map((story, at) => row(mailStory(story, paper, at === 0))),
    ...ask(parts),
  ];
  return mailPage(parts, [...rows, foot(parts)].join('\n'));
}

/** A row of the sheet, with a hairline above it but for the first. */
function row(content: Xml, line = `;border-top:1px solid ${LINE}`): Xml {
  return `<tr><td class="inner rule" style="padding:24px 32px${line}">\n${content}\n</td></tr>`;
}

function masthead({ letter, paper }: LetterParts): Xml {
  const { site } = paper;
  const name = textElement('a', plainText(site.name), { href: address(paper, routes.front), class: 'ink', style: WORDMARK });
  const online = quietLink(words.readOnline, address(paper, routes.letter(letter.slug)));
  const day = escapeXml(words.letterOf(letterDay(letter.slug)));
  const line = quietLine(`${day}${escapeXml(DOT)}${online}`, ';text-align:center');
  return row(`<p style="margin:0 0 4px;text-align:center">${name}</p>\n${line}`, '');
}

/** The call to give: a button that needs no picture. Word takes its space from the cell, all others from the link, so that all of it can be hit. */
function ask({ appeal, paper }: LetterParts): Xml[] {
  if (!appeal) return [];
  const link = textElement('a', words.give, { href: address(paper, routes.giving), style: BUTTON });
  const cell = `<td class="button" bgcolor="${ACCENT}" style="background:${ACCENT};mso-padding-alt:12px 24px">${link}</td>`;
  const content = [
    textElement('h2', plainText(appeal.title), styled('h3')),
    textElement('p', plainText(appeal.description), styled('p')),
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>${cell}</tr></table>`,
  ];
  return [row(content.join('\n'))];
}

function foot({ paper }: LetterParts): Xml {
  const { unsubscribe } = paper.site.letter ?? {};
  const links = [
    textElement('a', plainText(paper.site.name), { href: address(paper, routes.front), class: 'quiet', style: LABEL }),
    ...(unsubscribe === undefined ? [] : [quietLink(words.unsubscribe, unsubscribe)]),
  ];
  return row(`${quietLine(escapeXml(words.whyLetter))}\n${quietLine(links.join(escapeXml(DOT)))}`);
}

function quietLine(content: Xml, more = ''): Xml {
  return `<p class="quiet" style="margin:0;${LABEL}${more}">${content}</p>`;
}

/** `href` may be what the sender puts an address in the place of. */
function quietLink(label: string, href: string): Xml {
  return textElement('a', label, { href, class: 'quiet', style: `${LABEL};text-decoration:underline` });
}
