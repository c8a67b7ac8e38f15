/** The paper's look as readers of books take it: they bring their own paper, ink and size of type, and are let. */
export const BOOK_STYLE = `body { margin: 0 5%; font-family: Charter, 'Bitstream Charter', Georgia, serif; line-height: 1.5; }
header { margin: 1em 0 1.5em; padding-bottom: 1em; border-bottom: 1px solid; }
h1, h2, h3, h4 { font-family: 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif; line-height: 1.2; text-align: left; page-break-after: avoid; }
h1 { margin: 0.2em 0 0.5em; font-size: 1.6em; }
h2 { margin: 1.5em 0 0.4em; font-size: 1.25em; }
h3, h4 { margin: 1.2em 0 0.3em; font-size: 1.05em; }
p { margin: 0 0 0.8em; text-indent: 0; }
.kicker { margin: 0; color: #8f2214; font-family: sans-serif; font-size: 0.8em; font-weight: bold; }
.standfirst { font-size: 1.1em; }
.facts, figcaption, caption { font-family: sans-serif; font-size: 0.8em; }
.dateline { font-variant: small-caps; }
blockquote { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 2px solid; }
figure { margin: 1em 0; page-break-inside: avoid; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.5em; border-bottom: 1px solid; text-align: left; vertical-align: top; }
.right { text-align: right; }
.center { text-align: center; }
.cover { text-align: center; }
.cover img { max-height: 100vh; }
nav ol { padding-left: 1em; list-style: none; }
nav span { font-weight: bold; }
nav li { margin: 0.4em 0; }
`;
