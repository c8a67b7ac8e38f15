import { routes } from '../addresses/routes';
import { letterDay } from '../content/letter';
import { address } from '../discovery/paper';
import { plainText } from '../discovery/plainText';
import { escapeXml, textElement, type Xml } from '../discovery/xml';
import { shorten } from '../markdown/excerpt';
import { DOT } from '../text/spaces';
import { words } from '../text/words';
import type { LetterParts } from './letterParts';
import { ACCENT, BUTTON, LABEL, LINE, PAPER, SHEET, WIDTH, WORDMARK } from './mailLook';
import { mailStory, styled } from './mailStory';
import { mailText } from './mailText';

/** Bytes: Gmail shows no more than the first 102 KB of a message and hides the rest, with it the way to unsubscribe. */
export const MOST_BYTES = 100_000;

/** A letter as one HTML for mail: tables and styles on each element, no script, nothing fetched but pictures of the site. */
export function mailHtml(parts: LetterParts): string {
  const { letter, stories, paper } = parts;
  const intro = letter.typeset.words > 0 ? [row(mailText(letter.typeset, paper))] : [];
  const rows = [...masthead(parts), ...intro, ...stories.map((story, at) => row(mailStory(story, paper, at === 0), 'rule')), ...ask(parts)];
  return page(parts, [...rows, foot(parts)].join('\n'));
}

/** A row of the sheet; `rule` parts it from the one above. */
function row(content: Xml, className = ''): Xml {
  const line = className === 'rule' ? `;border-top:1px solid ${LINE}` : '';
  return `<tr><td class="${['inner', className].filter(Boolean).join(' ')}" style="padding:24px 32px${line}">\n${content}\n</td></tr>`;
}

function masthead({ letter, paper }: LetterParts): Xml[] {
  const { site } = paper;
  const name = textElement('a', plainText(site.name), { href: address(paper, routes.front), class: 'ink', style: WORDMARK });
  const online = quietLink(words.readOnline, address(paper, routes.letter(letter.slug)));
  const day = escapeXml(words.letterOf(letterDay(letter.slug)));
  const subject = textElement('h1', plainText(letter.subject), styled('h1'));
  return [
    row(`<p style="margin:0 0 4px;text-align:center">${name}</p>\n${quietLine(`${day}${escapeXml(DOT)}${online}`, ';text-align:center')}`),
    row(subject, 'rule'),
  ];
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
  return [row(content.join('\n'), 'rule')];
}

function foot({ paper }: LetterParts): Xml {
  const { unsubscribe } = paper.site.letter ?? {};
  const links = [
    textElement('a', plainText(paper.site.name), { href: address(paper, routes.front), class: 'quiet', style: LABEL }),
    ...(unsubscribe === undefined ? [] : [quietLink(words.unsubscribe, unsubscribe)]),
  ];
  return row(`${quietLine(escapeXml(words.whyLetter))}\n${quietLine(links.join(escapeXml(DOT)))}`, 'rule');
}

function quietLine(content: Xml, more = ''): Xml {
  return `<p class="quiet" style="margin:0;${LABEL}${more}">${content}</p>`;
}

/** `href` may be what the sender puts an address in the place of. */
function quietLink(label: string, href: string): Xml {
  return textElement('a', label, { href, class: 'quiet', style: `${LABEL};text-decoration:underline` });
}

function page({ letter, paper }: LetterParts, rows: Xml): string {
  const subject = escapeXml(plainText(letter.subject));
  const language = escapeXml(paper.site.language);
  const table = `role="presentation" cellpadding="0" cellspacing="0" border="0"`;
  // Word knows no max-width, and takes the first font of a list or none.
  const [word, end] = [
    `<!--[if mso]><table ${table} width="${WIDTH}" align="center"><tr><td><![endif]-->`,
    '<!--[if mso]></td></tr></table><![endif]-->',
  ];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${subject}</title>
<style>
${SHEET}
</style>
<!--[if mso]><style>p,a,li,td,th,h1,h2,h3{font-family:Georgia,serif !important}</style><![endif]-->
</head>
<body class="sheet" style="margin:0;padding:0;background:${PAPER}">
${preheader(letter)}
<div lang="${language}" role="article" aria-label="${subject}">
<table ${table} width="100%" class="sheet" bgcolor="${PAPER}" style="background:${PAPER}"><tr><td align="center">
${word}
<table ${table} width="100%" style="max-width:${WIDTH}px;text-align:left">
${rows}
</table>
${end}
</td></tr></table>
</div>
</body>
</html>
`;
}

/** What lists of messages show after the subject; blanks keep the letter's own first words from following it. */
function preheader({ preheader: typed, typeset: { opening } }: LetterParts['letter']): Xml {
  const line = plainText(typed ?? shorten(opening));
  if (line === '') return '';
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeXml(line)}${'&#847;&#8199;'.repeat(60)}</div>`;
}
