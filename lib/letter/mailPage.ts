import { plainText } from '../discovery/plainText';
import { escapeXml, type Xml } from '../discovery/xml';
import { shorten } from '../markdown/excerpt';
import type { LetterParts } from './letterParts';
import { PAPER, SHEET, WIDTH } from './mailLook';

/** The document around the rows of a letter's sheet. */
export function mailPage({ letter, paper }: Pick<LetterParts, 'letter' | 'paper'>, rows: Xml): string {
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
