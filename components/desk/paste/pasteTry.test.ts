import { fromHtml } from 'hast-util-from-html';
import { it } from 'vitest';
import { markdownOfHtml } from './markdownOfHtml';
it('x', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=FR><!--StartFragment-->
<p class=MsoTitle>Un titre<o:p></o:p></p>
<h1>Un intertitre<o:p></o:p></h1>
<p class=MsoNormal>Du texte <b style='mso-bidi-font-weight:normal'>gras </b>et <i>ital</i><i><span lang=EN-US>ique</span></i>,
coupé<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a> par Word&nbsp;: «&nbsp;10&nbsp;000&nbsp;» […]. <del cite="mailto:A" datetime="2026-01-01T10:00">parti</del><ins cite="mailto:A" datetime="2026-01-01T10:00">venu</ins><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Un<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Dedans<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Deux<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span>Trois<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=1><p class=MsoNormal><b>A<o:p></o:p></b></p></td><td><p class=MsoNormal>B<o:p></o:p></p></td></tr><tr><td><p>1</p></td><td><p>2 | 3</p></td></tr></table>
<p class=MsoQuote>Une citation<o:p></o:p></p><p class=MsoQuote>— Quelqu’un<o:p></o:p></p>
<p><img width=2 src="file:///C:/a.png" alt="Un port"></p>
<!--EndFragment--><div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> La <i>note</i>.<o:p></o:p></p></div></div></body></html>`;
  console.log(markdownOfHtml(fromHtml(word), 4));
  const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Titre</span></h2><p dir="ltr"><span style="font-size:11pt;font-weight:700;font-style:normal;">gras</span><span style="font-weight:400"> puis </span><a href="https://www.google.com/url?q=https://exemple.org/a&amp;sa=D"><span style="font-weight:700;text-decoration:underline">un lien gras</span></a><span style="font-weight:400"> * et 10</span><span style="vertical-align:super">e</span></p><br /><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>un</span></p></li><ul><li aria-level="2"><p role="presentation"><span>deux</span></p></li></ul><li><p><span>trois</span></p></li></ul></b><br class="Apple-interchange-newline">`;
  console.log('-----\n' + markdownOfHtml(fromHtml(docs)));
  const lo = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/><style>p{}</style></head><body lang="fr-FR" link="#000080"><h1 class="western">Gros</h1><h2 class="western">Petit</h2><p style="line-height: 100%"><font face="Arial"><b>Gras<span style="font-weight: normal"> pas gras</span></b></font><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> re<i>faire</i><br/><br/>suite<br/>fin</p>
<ol start="2"><li><p>deux</p></li><li><p>trois</p></li></ol><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Note.</p></div></body></html>`;
  console.log('-----\n' + markdownOfHtml(fromHtml(lo)));
});
